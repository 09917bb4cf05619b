import { activeMember, compartmentAccess } from './compartmentAccess.ts';
import type { SituationFacts } from './facts.ts';
import { hasLeft } from './hasLeft.ts';
import type { Reason } from './reason.ts';
import { type Requirement, type Resource, requirementOf, type Verb } from './table.ts';

export interface Ask {
  facts: SituationFacts | null;
  accountId: string | null;
  resource: Resource;
  verb: Verb;
  /** the compartment the resource is in, where it is in one */
  compartmentId?: string;
  /** the member the resource belongs to (a membership, a hand-over link), where it belongs to one */
  aboutMemberId?: string;
  /** epoch milliseconds */
  now: number;
}

export interface Decision {
  allowed: boolean;
  because: Reason;
}

/** May this account do this to that? The table is in table.ts; whatever isn't in it is no, and a throw is no. AC10–AC19. */
export function decide(ask: Ask): Decision {
  try {
    return judge(ask);
  } catch {
    return { allowed: false, because: 'error' };
  }
}

function judge(ask: Ask): Decision {
  const requirement = requirementOf(ask.resource, ask.verb);
  if (requirement === null) return no('unknown');
  if (requirement === 'account') return ask.accountId === null ? no('unknown') : yes('member');
  if (ask.facts === null || ask.accountId === null) return no('unknown');
  const member = activeMember(ask.facts, ask.accountId);
  if (!member) return no('notMember');
  if (member.removed) return no('removed');
  if (member.accountClosed) return no('accountClosed');
  if (hasLeft(member, ask.facts.situation)) return no('invitationWithdrawn');
  return meets(requirement, { ...ask, facts: ask.facts, member });
}

type Subject = Ask & { facts: SituationFacts; member: NonNullable<ReturnType<typeof activeMember>> };

function meets(requirement: Exclude<Requirement, 'account'>, ask: Subject): Decision {
  const { facts, member } = ask;
  switch (requirement) {
    case 'member':
      return yes('member');
    case 'activeMember':
      if (facts.situation.archived) return no('archived');
      return member.role === 'observer' ? no('roleTooNarrow') : yes('member');
    case 'facilitator':
      return member.role === 'facilitator' ? yes('facilitator') : no('roleTooNarrow');
    case 'facilitatorOfOpen':
      if (member.role !== 'facilitator') return no('roleTooNarrow');
      return facts.situation.archived ? no('archived') : yes('facilitator');
    case 'selfOrFacilitator':
      if (ask.aboutMemberId !== undefined && ask.aboutMemberId === member.id) return yes('owner');
      return member.role === 'facilitator' ? yes('facilitator') : no('roleTooNarrow');
    case 'compartmentManager': {
      const compartment = facts.compartments.find((one) => one.id === ask.compartmentId);
      if (!compartment) return no('unknown');
      if (compartment.kind === 'privateDraft') return no('notInAudience');
      if (facts.situation.archived) return no('archived');
      return member.role === 'facilitator' ? yes('facilitator') : no('roleTooNarrow');
    }
    case 'reader':
    case 'writer':
    case 'recorder': {
      if (ask.compartmentId === undefined) return no('unknown');
      const { access, because } = compartmentAccess({
        facts,
        accountId: ask.accountId,
        compartmentId: ask.compartmentId,
        now: ask.now,
      });
      if (access === 'none') return no(because);
      if (requirement === 'reader' || access === 'write') return yes(because);
      if (
        requirement === 'recorder' &&
        member.role === 'facilitator' &&
        !isArchived(facts, ask.compartmentId)
      )
        return yes('facilitator');
      return no(because);
    }
  }
}

function isArchived({ situation, compartments }: SituationFacts, compartmentId: string): boolean {
  return situation.archived || compartments.find(({ id }) => id === compartmentId)?.archived !== false;
}

function yes(because: Reason): Decision {
  return { allowed: true, because };
}

function no(because: Reason): Decision {
  return { allowed: false, because };
}
