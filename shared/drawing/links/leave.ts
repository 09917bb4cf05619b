import type { Point } from '../../board/element.ts';
import { insideBody } from '../body.ts';
import type { ElementDrawing } from '../drawing.ts';
import { between } from './between.ts';

/** The last point of a body on the straight way to somewhere else. */
export function leave(element: Pick<ElementDrawing, 'body' | 'at'>, towards: Point): Point {
  let [low, high] = [0, 1];
  for (let turn = 0; turn < 14; turn += 1) {
    const middle = (low + high) / 2;
    if (insideBody(element.body, between(element.at, towards, middle), 0)) low = middle;
    else high = middle;
  }
  return between(element.at, towards, high);
}
