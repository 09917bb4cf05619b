import type { Point } from '../../board/element.ts';
import type { ElementDrawing } from '../drawing.ts';

/** Where a line from above ends on a symbol: above its dates, where it has some there. */
export function topOf({ at, body, top }: Pick<ElementDrawing, 'at' | 'body' | 'top'>, x = at[0]): Point {
  if (body.form === 'polygon') return [x, top ?? Math.min(...body.points.map(([, y]) => y))];
  const { centre, radius } = body;
  const beside = Math.min(radius, Math.abs(x - centre[0]));
  return [x, top ?? centre[1] - Math.sqrt(radius ** 2 - beside ** 2)];
}
