import type { Point } from '#shared/board/element.ts';

/** Board pixels at zoom 1. */
const REACH = 6;

export interface Guide {
  axis: 'x' | 'y';
  /** board pixels */
  at: number;
}

/**
 * Brings a move to the row or the column of a neighbour when it comes close: the middle of the moved element onto
 * the middle of another. Gives the move to show and the guides to draw. BO89.
 */
export function snap(
  from: Point,
  by: Point,
  { others, zoom }: { others: readonly Point[]; zoom: number },
): { by: Point; guides: Guide[] } {
  const reach = zoom > 0 ? REACH / zoom : 0;
  const guides: Guide[] = [];
  const along = (axis: 0 | 1): number => {
    const wanted = from[axis] + by[axis];
    let best: number | null = null;
    for (const other of others) {
      // A row of somebody at the other end of the table is a coincidence, not a help.
      if (Math.abs(other[(1 - axis) as 0 | 1] - (from[(1 - axis) as 0 | 1] + by[(1 - axis) as 0 | 1])) > 900)
        continue;
      const distance = Math.abs(other[axis] - wanted);
      if (distance <= reach && (best === null || distance < Math.abs(best - wanted))) best = other[axis];
    }
    if (best === null) return by[axis];
    guides.push({ axis: axis === 0 ? 'x' : 'y', at: best });
    return best - from[axis];
  };
  return { by: [along(0), along(1)], guides };
}
