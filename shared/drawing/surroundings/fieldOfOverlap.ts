import type { Point } from '../../board/element.ts';
import { hatch } from '../geometry/hatch.ts';

/** Between two lines of it, board pixels. */
const GAP = 12;

/** The lines that hatch what two interventions have in common; none where they don't meet. DR18. */
export function fieldOfOverlap(one: readonly Point[], other: readonly Point[]): [Point, Point][] {
  return hatch([one, other], GAP);
}
