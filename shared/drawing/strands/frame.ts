import type { Point } from '../../board/element.ts';
import { type Curve, directionOn, partOf, pointOn } from '../links/curve.ts';

/** A curve measured along itself, so that teeth, ticks and parallel lines keep their size wherever it bends. */
export interface Frame {
  /** board pixels */
  length: number;
  /** the point at `along` px from the start, moved `aside` px to the left of its way */
  at(along: number, aside?: number): Point;
  wayAt(along: number): Point;
  /** the curve between two places on it, moved aside: a curve again, close enough at the bends that links have */
  part(from: number, to: number, aside: number): Curve;
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
    part(from, to, aside) {
      const piece = partOf(curve, share(from), share(to));
      const beside = ([x, y]: Point, [dx, dy]: Point): Point => [x + dy * aside, y - dx * aside];
      return {
        from: beside(piece.from, directionOn(piece, 0)),
        control: beside(piece.control, directionOn(piece, 0.5)),
        to: beside(piece.to, directionOn(piece, 1)),
      };
    },
  };
}
