import type { Point } from '../board/element.ts';
import type { Stroke } from '../board/stroke.ts';
import { boxes } from '../drawing/boxes.ts';
import type { Box, Shape } from '../drawing/drawing.ts';
import { strokeShape } from './strokeShape.ts';
import { unpackPath } from './unpackPath.ts';

/** Every stroke of a table as shapes, for a file; null without one. A highlighter lies under people and lines. IK9. */
export function tableInk(
  strokes: readonly Stroke[],
): { under: readonly Shape[]; over: readonly Shape[]; box: Box } | null {
  const drawn = strokes.flatMap((stroke) => {
    const points = unpackPath(stroke.at, stroke.path);
    if (points.length === 0) return [];
    const box = boxes.grow(boxes.of(points.map(([x, y]): Point => [x, y])), stroke.size / 2);
    return [{ pen: stroke.pen, shape: strokeShape(stroke), box }];
  });
  if (drawn.length === 0) return null;
  const shapesOf = (pen: Stroke['pen']) => drawn.flatMap((one) => (one.pen === pen ? [one.shape] : []));
  return {
    under: shapesOf('highlighter'),
    over: shapesOf('pen'),
    box: drawn.map(({ box }) => box).reduce(boxes.union),
  };
}
