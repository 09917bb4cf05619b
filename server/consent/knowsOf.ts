import { compartmentAccess, type SituationFacts } from '#shared/policy/index.ts';
import type { Asker } from './consentContext.ts';

/**
 * Which compartments may be named to somebody: those they see; to a facilitator of a service, all but others' drafts. A
 * hidden one has no name for anybody else, whatever record covers its category. CN58.
 */
export function knowsOf(
  { accountId, me }: Pick<Asker, 'accountId' | 'me'>,
  { facts, now }: { facts: SituationFacts; now: number },
): (compartmentId: string) => boolean {
  const manages = me.role === 'facilitator' && me.sector !== 'family';
  return (compartmentId) => {
    const compartment = facts.compartments.find(({ id }) => id === compartmentId);
    if (manages && compartment !== undefined && compartment.kind !== 'privateDraft') return true;
    return compartmentAccess({ facts, accountId, compartmentId, now }).access !== 'none';
  };
}
