import { compartmentAccess, type MemberFacts, type SituationFacts } from '#shared/policy/index.ts';

interface Asker {
  facts: SituationFacts;
  accountId: string;
  now: number;
  demands: readonly Demand[];
}

/** A request to erase that waits for its answer: by which member, about which compartment (null: all of it). */
export interface Demand {
  memberId: string;
  compartmentId: string | null;
}

/** `undemanded`: theirs to erase once a holder has asked for it in writing. */
export type ErasureVerdict = 'yes' | 'no' | 'undemanded' | 'notTheirs';

/** Whether somebody may erase a compartment; `notTheirs` where they may not even know of it. ER1. */
export function mayErase({ facts, accountId, now, demands }: Asker, compartmentId: string): ErasureVerdict {
  const me = present(facts, accountId);
  const compartment = facts.compartments.find((one) => one.id === compartmentId);
  if (!me || !compartment) return 'notTheirs';
  if (compartment.kind === 'privateDraft') return compartment.ownerMemberId === me.id ? 'yes' : 'notTheirs';
  const isChilds = compartment.category === 'childPrivate';
  const isOpen = compartmentAccess({ facts, accountId, compartmentId, now }).access !== 'none';
  if (me.role === 'facilitator') {
    if (isChilds) return 'no';
    // Nobody throws away unread what others wrote, but on the word of those it is about.
    return isOpen || isDemanded(facts, me, demands, compartmentId) ? 'yes' : 'undemanded';
  }
  if (!isOpen) return 'notTheirs';
  return me.familyPlace === (isChilds ? 'child' : 'holder') ? 'yes' : 'no';
}

/**
 * Whether somebody may erase all that a situation holds. It doesn't look at what others keep there: the answer would tell
 * that there is something. ER1.
 */
export function mayEraseSituation({ facts, accountId, demands }: Omit<Asker, 'now'>): ErasureVerdict {
  const me = present(facts, accountId);
  if (!me) return 'notTheirs';
  if (me.role !== 'facilitator') return 'no';
  const isAlone = facts.members.every(({ id }) => id === me.id);
  return isAlone || isDemanded(facts, me, demands, null) ? 'yes' : 'undemanded';
}

function present(facts: SituationFacts, accountId: string): MemberFacts | undefined {
  return facts.members.find((one) => one.accountId === accountId && !one.removed && !one.accountClosed);
}

/** A facilitator's own demand, where they are a holder too, is nobody else's word. */
function isDemanded(
  facts: SituationFacts,
  me: MemberFacts,
  demands: readonly Demand[],
  compartmentId: string | null,
): boolean {
  return demands.some((demand) => {
    const asker = facts.members.find(({ id }) => id === demand.memberId);
    const isAbout = demand.compartmentId === null || demand.compartmentId === compartmentId;
    return isAbout && asker?.familyPlace === 'holder' && !asker.removed && asker.id !== me.id;
  });
}
