import type { Drawing, ElementDrawing, LinkDrawing } from '#shared/drawing/drawing.ts';

interface Flying {
  elements: readonly ElementDrawing[];
  links: readonly LinkDrawing[];
}

const lookups = new WeakMap<Drawing, Map<string, LinkDrawing>>();
/** Answers: three layers ask the same at each frame of a drag. */
const answers = new WeakMap<Drawing, { still: Drawing; flying: Flying }>();

/** What is drawn otherwise than at rest: what is carried, what goes along with it, the links that hold on to it. */
export function flyingNow(still: Drawing, now: Drawing): Flying {
  if (still === now) return NOTHING;
  const known = answers.get(now);
  if (known?.still === still) return known.flying;
  let lookup = lookups.get(still);
  if (!lookup) {
    lookup = new Map(still.links.map((link) => [link.key, link]));
    lookups.set(still, lookup);
  }
  const atRest = lookup;
  const flying = {
    elements: now.elements.filter((element) => still.elementAt.get(element.key) !== element),
    links: now.links.filter((link) => atRest.get(link.key) !== link),
  };
  answers.set(now, { still, flying });
  return flying;
}

/** Their keys, as one string: the same from the first frame of a drag to its last. */
export function awayKeys(still: Drawing, now: Drawing): string {
  const { elements, links } = flyingNow(still, now);
  return [...elements, ...links].map(({ key }) => key).join(' ');
}

const NOTHING: Flying = { elements: [], links: [] };
