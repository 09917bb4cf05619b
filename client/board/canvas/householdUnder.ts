import type { Point } from '#shared/board/element.ts';
import { distanceToSegment, insideBody } from '#shared/drawing/body.ts';
import type { Drawing, ElementDrawing } from '#shared/drawing/drawing.ts';

/** The household or the zone whose edge is under a point (its inside belongs to the people in it). BO92. */
export function householdUnder(
  { elements }: Pick<Drawing, 'elements'>,
  point: Point,
  reach: number,
): ElementDrawing | null {
  for (const element of elements) {
    const { kind } = element;
    if ((kind !== 'household' && kind !== 'zone') || element.body.form !== 'polygon') continue;
    const { points } = element.body;
    if (!insideBody(element.body, point, reach)) continue;
    const onEdge = points.some((a, index) => {
      const b = points[(index + 1) % points.length];
      return b !== undefined && distanceToSegment(point, a, b) <= reach;
    });
    if (onEdge) return element;
  }
  return null;
}
