import { compartmentAccess, type SituationFacts } from '#shared/policy/index.ts';

interface Asker {
  facts: SituationFacts;
  accountId: string;
  now: number;
}

/** Whether somebody may erase a compartment; `notTheirs` where they may not even know of it. ER1. */
export function mayErase(
  { facts, accountId, now }: Asker,
  compartmentId: string,
): 'yes' | 'no' | 'notTheirs' {
  const me = facts.members.find((one) => one.accountId === accountId && !one.removed);
  const compartment = facts.compartments.find((one) => one.id === compartmentId);
  if (!me || me.accountClosed || !compartment) return 'notTheirs';
  if (compartment.kind === 'privateDraft') return compartment.ownerMemberId === me.id ? 'yes' : 'notTheirs';
  const isChilds = compartment.category === 'childPrivate';
  if (me.role === 'facilitator') return isChilds ? 'no' : 'yes';
  const isOpen = compartmentAccess({ facts, accountId, compartmentId, now }).access !== 'none';
  if (!isOpen) return 'notTheirs';
  return me.familyPlace === (isChilds ? 'child' : 'holder') ? 'yes' : 'no';
}
