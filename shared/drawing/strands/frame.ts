import type { Point } from '../../board/element.ts';
import { type Curve, directionOn, pointOn } from '../links/curve.ts';

/** A curve measured along itself, so that teeth, ticks and parallel lines keep their size wherever it bends. */
export interface Frame {
  /** board pixels */
  length: number;
  /** the point at `along` px from the start, moved `aside` px to the left of its way */
  at(along: number, aside?: number): Point;
  wayAt(along: number): Point;
}

const STEPS = 32;

export function frameOf(curve: Curve): Frame {
  const reached = [0];
  let [before, length] = [curve.from, 0];
  for (let step = 1; step <= STEPS; step += 1) {
    const point = pointOn(curve, step / STEPS);
    length += Math.hypot(point[0] - before[0], point[1] - before[1]);
    reached.push(length);
    before = point;
  }
  const share = (along: number): number => {
    if (along <= 0 || length === 0) return 0;
    if (along >= length) return 1;
    let step = 1;
    while (step < STEPS && (reached[step] ?? length) < along) step += 1;
    const [low, high] = [reached[step - 1] ?? 0, reached[step] ?? length];
    return (step - 1 + (high === low ? 0 : (along - low) / (high - low))) / STEPS;
  };
  return {
    length,
    at(along, aside = 0) {
      const t = share(along);
      const [x, y] = pointOn(curve, t);
      if (aside === 0) return [x, y];
      const [dx, dy] = directionOn(curve, t);
      return [x + dy * aside, y - dx * aside];
    },
    wayAt: (along) => directionOn(curve, share(along)),
  };
}
