import type { Stroke } from '../board/stroke.ts';
import type { PathShape } from '../drawing/drawing.ts';
import { outlinePath } from './outlinePath.ts';
import { smooth } from './smooth.ts';
import { unpackPath } from './unpackPath.ts';

/** What is read through a highlighter stays readable. */
export const HIGHLIGHT = 0.32;

/** A stroke as the drawing draws: pure, and never throws, whatever its path says. IK2, IK5. */
export function strokeShape(stroke: Pick<Stroke, 'pen' | 'tint' | 'size' | 'at' | 'path'>): PathShape {
  const { pen, size, at, path } = stroke;
  return {
    shape: 'path',
    d: outlinePath(smooth(unpackPath(at, path)), { pen, size }),
    stroke: null,
    fill: `tint-${stroke.tint as 0 | 1 | 2 | 3 | 4 | 5}`,
    width: 0,
    dash: null,
    ...(pen === 'highlighter' ? { opacity: HIGHLIGHT } : {}),
  };
}
