import { atLeastAsClosed, type SituationFacts } from '#shared/policy/index.ts';

/** Where something is on other maps may be told by where the family stands: only of maps that all who see it see. GD81. */
export function openBeside(facts: SituationFacts, { inner, now }: { inner: string; now: number }): string[] {
  return facts.compartments
    .filter(
      ({ id, archived }) => id !== inner && !archived && atLeastAsClosed(facts, { inner, outer: id, now }),
    )
    .map(({ id }) => id);
}
