import type { Point } from '../../board/element.ts';
import { boxes } from '../boxes.ts';
import { hatch } from '../geometry/hatch.ts';

/** Between two lines of it, board pixels. */
const GAP = 12;
/** What is wider than a screen needs no more lines than this: surfaces may be as large as somebody likes. */
const MOST_LINES = 128;

/** The lines that hatch what two interventions have in common, as they are asked for; none where they don't meet. DR18. */
export function fieldOfOverlap(one: readonly Point[], other: readonly Point[]): Generator<[Point, Point]> {
  const [a, b] = [boxes.of(one), boxes.of(other)];
  const width = Math.min(a.x + a.width, b.x + b.width) - Math.max(a.x, b.x);
  const height = Math.min(a.y + a.height, b.y + b.height) - Math.max(a.y, b.y);
  let gap = GAP;
  while (width + height > gap * MOST_LINES) gap *= 2;
  return hatch([one, other], gap);
}
