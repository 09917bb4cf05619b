import { endsOf, type Link } from '#shared/board/index.ts';
import { atLeastAsClosed, type SituationFacts } from '#shared/policy/index.ts';
import type { LinkRef } from '../http/outcome.ts';

/** The links of a situation's boards, each with the compartment it lives in. */
export type HomedLink = Link & { compartment: string };

/**
 * The links that would tell of an element to people who don't see it, were these the facts: a link must be at least
 * as closed as each of its ends.
 */
export function exposedLinks(facts: SituationFacts, links: readonly HomedLink[], now: number): LinkRef[] {
  return links
    .filter((link) =>
      endsOf(link).some(
        (end) => !atLeastAsClosed(facts, { inner: link.compartment, outer: end.compartment, now }),
      ),
    )
    .map(({ compartment, id }) => ({ compartment, id }));
}
