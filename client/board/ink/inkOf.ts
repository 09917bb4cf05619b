import type { PlacedStroke, Point } from '#shared/board/index.ts';
import { boxes } from '#shared/drawing/boxes.ts';
import type { Box, PathShape } from '#shared/drawing/drawing.ts';
import type { InkPoint } from '#shared/ink/inkPoint.ts';
import { strokeShape } from '#shared/ink/strokeShape.ts';
import { unpackPath } from '#shared/ink/unpackPath.ts';
import { recordKey } from '../canvas/inWords.ts';

export interface DrawnStroke {
  key: string;
  compartment: string;
  pen: PlacedStroke['pen'];
  points: readonly InkPoint[];
  box: Box;
  shape: PathShape;
}

const drawn = new WeakMap<PlacedStroke, DrawnStroke>();

/** A stroke read and drawn once: the table hands out the same object as long as nothing changed (BO71). */
export function inkOf(stroke: PlacedStroke): DrawnStroke {
  const known = drawn.get(stroke);
  if (known) return known;
  const points = unpackPath(stroke.at, stroke.path);
  const box = boxes.grow(boxes.of(points.map(([x, y]): Point => [x, y])), stroke.size / 2);
  const { compartment, pen } = stroke;
  const made = { key: recordKey(stroke), compartment, pen, points, box, shape: strokeShape(stroke) };
  drawn.set(stroke, made);
  return made;
}
