import type { Point } from '#shared/board/element.ts';
import { distanceToSegment } from '#shared/drawing/body.ts';
import { boxes } from '#shared/drawing/boxes.ts';
import type { Drawing, LinkDrawing } from '#shared/drawing/drawing.ts';

/** The link under a point: its label first, else the nearest line within `reach` board pixels. BO91. */
export function linkUnder(
  { links }: Pick<Drawing, 'links'>,
  point: Point,
  reach: number,
): LinkDrawing | null {
  let best: { link: LinkDrawing; distance: number } | null = null;
  for (const link of links) {
    if (link.label && boxes.holds(link.label.box, point)) return link;
    if (!boxes.holds(boxes.grow(link.box, reach), point)) continue;
    for (let index = 1; index < link.trace.length; index += 1) {
      const [a, b] = [link.trace[index - 1], link.trace[index]];
      if (!a || !b) continue;
      const distance = distanceToSegment(point, a, b);
      if (distance <= reach && (best === null || distance < best.distance)) best = { link, distance };
    }
  }
  return best?.link ?? null;
}
