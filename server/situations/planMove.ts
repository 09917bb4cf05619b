import { type End, endsOf, type Link } from '#shared/board/index.ts';
import { atLeastAsClosed, type SituationFacts } from '#shared/policy/index.ts';
import type { LinkRef } from '../http/outcome.ts';
import type { HomedLink } from './exposedLinks.ts';

/** What becomes of the links when elements go from one compartment to another. */
export interface MovePlan {
  /** links that take another home: removed there, written here under a fresh id */
  rehomed: { from: string; to: string; old: Link; link: Link }[];
  /** links that stay where they are and follow their ends */
  followed: { compartment: string; link: Link }[];
  /** links the mover can't see whose readers won't see the element any more: they go */
  dropped: LinkRef[];
  /** links no compartment may hold: the move is refused, in words */
  stuck: LinkRef[];
}

/**
 * Plans a move. A link whose ends all moved goes along. Another one stays if its home is still at least as closed as
 * its ends, else goes to the new compartment if that one is, else keeps the element from moving.
 */
export function planMove(move: {
  facts: SituationFacts;
  from: string;
  to: string;
  /** element id before → after */
  ids: ReadonlyMap<string, string>;
  links: readonly HomedLink[];
  /** compartments the mover may write in */
  writable: ReadonlySet<string>;
  /** compartments the mover may see */
  seen: ReadonlySet<string>;
  newId: () => string;
  now: number;
}): MovePlan {
  const { facts, from, to, ids, now } = move;
  const plan: MovePlan = { rehomed: [], followed: [], dropped: [], stuck: [] };
  const moves = (end: End) => end.compartment === from && ids.has(end.element);
  const follow = (end: End): End =>
    moves(end) ? { compartment: to, element: ids.get(end.element) ?? end.element } : end;

  for (const { compartment: home, ...old } of move.links) {
    const ends = endsOf(old as Link);
    if (!ends.some(moves)) continue;
    const link = withEnds(old as Link, follow);
    const mayHold = (compartment: string) =>
      endsOf(link).every((end) =>
        atLeastAsClosed(facts, { inner: compartment, outer: end.compartment, now }),
      );
    const ref = { compartment: home, id: old.id };
    if (!move.seen.has(home)) {
      // Said of it would be told of it: it follows if it may, and goes unseen if it may not.
      if (mayHold(home)) plan.followed.push({ compartment: home, link });
      else plan.dropped.push(ref);
    } else if (home === from && ends.every(moves)) rehome(link);
    else if (mayHold(home) && move.writable.has(home)) plan.followed.push({ compartment: home, link });
    else if (mayHold(to) && move.writable.has(home)) rehome(link);
    else plan.stuck.push(ref);

    function rehome(moved: Link): void {
      plan.rehomed.push({ from: home, to, old: old as Link, link: { ...moved, id: move.newId() } });
    }
  }
  return plan;
}

/** The same link with each end replaced. */
function withEnds(link: Link, follow: (end: End) => End): Link {
  switch (link.kind) {
    case 'relation':
    case 'emotion':
    case 'eco':
      return { ...link, from: follow(link.from), to: follow(link.to) };
    case 'couple':
      return { ...link, a: follow(link.a), b: follow(link.b) };
    case 'child':
      return { ...link, parents: link.parents.map(follow), child: follow(link.child) };
    case 'membership':
      return { ...link, member: follow(link.member), of: follow(link.of) };
  }
}
