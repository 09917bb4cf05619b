import type { Point } from '../../board/element.ts';
import type { PathShape } from '../drawing.ts';
import { pathOf } from '../pathOf.ts';
import { stroke } from './ink.ts';

/** An X whose arms reach `arm` px from the middle, each way. */
export function cross([x, y]: Point, arm: number): PathShape {
  return stroke(
    pathOf.line([
      [x - arm, y - arm],
      [x + arm, y + arm],
    ]) +
      pathOf.line([
        [x + arm, y - arm],
        [x - arm, y + arm],
      ]),
  );
}
