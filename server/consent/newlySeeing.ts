import { compartmentAccess, type SituationFacts } from '#shared/policy/index.ts';

/** Who sees a compartment under `after` and didn't under `before`. Swap them for who was cut. */
export function newlySeeing(
  before: SituationFacts,
  after: SituationFacts,
  now: number,
): { accountId: string; memberId: string; compartmentId: string }[] {
  const sees = (facts: SituationFacts, accountId: string, compartmentId: string) =>
    compartmentAccess({ facts, accountId, compartmentId, now }).access !== 'none';
  return after.members
    .filter(({ removed, accountClosed }) => !removed && !accountClosed)
    .flatMap(({ id: memberId, accountId }) =>
      after.compartments
        .filter(({ id }) => sees(after, accountId, id) && !sees(before, accountId, id))
        .map(({ id: compartmentId }) => ({ accountId, memberId, compartmentId })),
    );
}
