import type { Drawing, ElementDrawing, LinkDrawing } from '#shared/drawing/drawing.ts';

const lookups = new WeakMap<Drawing, Map<string, LinkDrawing>>();

/** What is drawn otherwise than at rest: what is carried, what goes along with it, the links that hold on to it. */
export function flyingNow(
  still: Drawing,
  now: Drawing,
): { elements: readonly ElementDrawing[]; links: readonly LinkDrawing[] } {
  if (still === now) return NOTHING;
  let lookup = lookups.get(still);
  if (!lookup) {
    lookup = new Map(still.links.map((link) => [link.key, link]));
    lookups.set(still, lookup);
  }
  const atRest = lookup;
  return {
    elements: now.elements.filter((element) => still.elementAt.get(element.key) !== element),
    links: now.links.filter((link) => atRest.get(link.key) !== link),
  };
}

const NOTHING = { elements: [], links: [] };
