import type { MemberFacts, SituationFacts } from './facts.ts';
import type { Reason } from './reason.ts';
import { type Verdict, whyOpen } from './whyOpen.ts';

interface Question {
  facts: SituationFacts;
  accountId: string | null;
  compartmentId: string;
  /** epoch milliseconds */
  now: number;
}

/**
 * What this account may do with what a compartment holds: its board and its notes. Default none; a throw is none.
 * Rules AC1–AC9 and AC30–AC45 in RULES.md.
 */
export function compartmentAccess(question: Question): Verdict {
  try {
    return judge(question);
  } catch {
    return { access: 'none', because: 'error' };
  }
}

function judge({ facts, accountId, compartmentId, now }: Question): Verdict {
  const compartment = only(facts.compartments.filter((one) => one.id === compartmentId));
  const member = accountId === null ? undefined : activeMember(facts, accountId);
  if (!compartment) return none('unknown');
  if (!member) return none('notMember');
  if (member.removed) return none('removed');
  if (member.accountClosed) return none('accountClosed');
  const opening = whyOpen({ member, compartment, facts, now });
  if (opening.access === 'none') return opening;
  if (member.role !== 'facilitator' && member.role !== 'participant' && member.role !== 'observer')
    return none('unknown');
  if (facts.situation.archived !== false || compartment.archived !== false)
    return { ...opening, access: 'read', because: 'archived' };
  if (member.role === 'observer') return { ...opening, access: 'read', because: 'observer' };
  return opening;
}

/** The account's membership; two rows for one account are a broken promise, and a broken promise opens nothing. */
export function activeMember(facts: SituationFacts, accountId: string): MemberFacts | undefined {
  const rows = facts.members.filter((member) => member.accountId === accountId);
  return only(rows.filter((member) => member.removed === false)) ?? rows.find((member) => member.removed);
}

function only<T>(rows: readonly T[]): T | undefined {
  if (rows.length > 1) throw new Error('one expected, several found');
  return rows[0];
}

function none(because: Reason): Verdict {
  return { access: 'none', because };
}
