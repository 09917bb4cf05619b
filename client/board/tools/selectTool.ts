import type { Point } from '#shared/board/element.ts';
import type { Box } from '#shared/drawing/drawing.ts';

export type Chosen = ReadonlySet<string>;

/** A press on something: it becomes the choice, or joins or leaves it with Shift. BO84. */
export function choose(chosen: Chosen, key: string, way: 'only' | 'toggle'): Chosen {
  if (way === 'only') return chosen.size === 1 && chosen.has(key) ? chosen : new Set([key]);
  const next = new Set(chosen);
  if (!next.delete(key)) next.add(key);
  return next;
}

/** The box between two corners, whichever way it was drawn. */
export function lassoBox(from: Point, to: Point): Box {
  return {
    x: Math.min(from[0], to[0]),
    y: Math.min(from[1], to[1]),
    width: Math.abs(to[0] - from[0]),
    height: Math.abs(to[1] - from[1]),
  };
}

/** What a lasso takes: the elements whose centre is inside, besides those it had with Shift. BO85. */
export function lasso(
  box: Box,
  elements: Iterable<{ key: string; at: Point }>,
  kept: Chosen = new Set(),
): Chosen {
  const next = new Set(kept);
  for (const { key, at } of elements)
    if (at[0] >= box.x && at[0] <= box.x + box.width && at[1] >= box.y && at[1] <= box.y + box.height)
      next.add(key);
  return next;
}
