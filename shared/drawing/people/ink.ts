import type { PathShape } from '../drawing.ts';

/** A stroke of somebody's outline, with whatever it has of its own. */
export function stroke(d: string, more: Partial<PathShape> = {}): PathShape {
  return { shape: 'path', d, stroke: 'live', fill: null, width: 1.8, dash: null, ...more };
}
