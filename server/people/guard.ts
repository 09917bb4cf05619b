import type { MemberFacts, Resource, SituationFacts, Verb } from '#shared/policy/index.ts';
import { compartmentAccess, decide, hasLeft } from '#shared/policy/index.ts';
import { done, type Outcome, refused } from '../http/outcome.ts';
import type { AccessBook } from './accessBook.ts';

export interface Question {
  accountId: string;
  situationId: string;
  resource: Resource;
  verb: Verb;
  compartmentId?: string;
  aboutMemberId?: string;
}

/** Asks the policy. What comes back: the facts it judged on, and the asker's own place. */
export type Guard = (question: Question) => Promise<Outcome<{ facts: SituationFacts; me: MemberFacts }>>;

/**
 * Turns a verdict into an answer. Whoever isn't at the table, and whoever may not know of a compartment, gets what
 * they would get for a thing that doesn't exist; who may see it and not change it is told just that.
 */
export function createGuard({ book, now }: { book: AccessBook; now: () => number }): Guard {
  return async (question) => {
    const { accountId, situationId, compartmentId } = question;
    const facts = await book.factsOrNone(situationId);
    if (!facts) return refused('notFound');
    const me = facts.members.find((member) => member.accountId === accountId && !member.removed);
    if (!me || me.accountClosed || hasLeft(me, facts.situation)) return refused('notFound');
    const at = now();
    const decision = decide({ ...question, facts, now: at });
    if (decision.allowed) return done({ facts, me });
    if (compartmentId !== undefined) {
      const known = compartmentAccess({ facts, accountId, compartmentId, now: at }).access !== 'none';
      if (!known && !manages(facts, me, compartmentId)) return refused('notFound');
    }
    return refused(decision.because === 'archived' ? 'archived' : 'notAllowed');
  };
}

/** A facilitator knows that a compartment exists, whoever it is open to; a private draft is nobody else's. */
function manages(facts: SituationFacts, me: MemberFacts, compartmentId: string): boolean {
  const compartment = facts.compartments.find((one) => one.id === compartmentId);
  return me.role === 'facilitator' && compartment !== undefined && compartment.kind !== 'privateDraft';
}
