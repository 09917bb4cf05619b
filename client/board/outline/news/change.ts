import type { PlacedElement, PlacedLink } from '#shared/board/index.ts';

/** What somebody else just did to one record; `before` null: it is new, `after` null: it is gone. */
export type Change =
  | { root: 'elements'; compartment: string; before: PlacedElement | null; after: PlacedElement | null }
  | { root: 'links'; compartment: string; before: PlacedLink | null; after: PlacedLink | null };
