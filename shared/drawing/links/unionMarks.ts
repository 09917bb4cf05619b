import type { Point } from '../../board/element.ts';
import type { UnionMark } from '../../notation/looks/unionLooks.ts';
import type { PathShape, Shape } from '../drawing.ts';
import { pathOf } from '../pathOf.ts';
import { frameOf } from '../strands/frame.ts';
import { wavePoints } from '../strands/waves.ts';
import { between } from './between.ts';

interface Place {
  /** where the slashes are */
  at: Point;
  line: { from: Point; to: Point };
  /** the line's unit direction */
  way: Point;
  width: number;
}

/** Board pixels from the slashes to a sign that stands beside them. */
const BESIDE = 18;

/** A sign of a couple's line. */
export function unionMark(mark: UnionMark, { at, line, way, width }: Place): Shape[] {
  const stroke = (d: string, fill: PathShape['fill'] = null): PathShape => ({
    shape: 'path',
    d,
    stroke: 'live',
    fill,
    width,
    dash: null,
  });
  const on = (along: number, up = 0): Point => [at[0] + way[0] * along, at[1] + way[1] * along - up];
  const place = (along: number, [dx, dy]: Point): Point => {
    const [x, y] = on(along);
    return [x + dx, y + dy];
  };
  switch (mark) {
    case 'ring':
      return [stroke(pathOf.circle(on(-BESIDE), 5), 'paper')];
    case 'roof':
      return [
        stroke(
          pathOf.line([place(-BESIDE, [-7, 0]), place(-BESIDE, [0, -9]), place(-BESIDE, [7, 0])]),
          'paper',
        ),
      ];
    case 'tick':
      return [stroke(pathOf.line([place(0, [5, -11]), place(0, [18, -11])]))];
    case 'bar':
      return [stroke(pathOf.line([place(14, [0, -11]), place(14, [0, 11])]))];
    case 'back':
      return [stroke(pathOf.line([place(0, [-13, -9]), place(0, [13, 9])]))];
    case 'cross':
      return [
        stroke(
          pathOf.line([place(0, [-7, -7]), place(0, [7, 7])]) +
            pathOf.line([place(0, [7, -7]), place(0, [-7, 7])]),
        ),
      ];
    case 'letterS': {
      const middle = on(-BESIDE);
      return [
        stroke(pathOf.circle(middle, 8), 'paper'),
        {
          shape: 'text',
          at: [middle[0], middle[1] + 4.2],
          text: 'S',
          size: 12,
          weight: 600,
          ink: 'ink',
          anchor: 'middle',
        },
      ];
    }
    case 'jag': {
      const { from, to } = line;
      const frame = frameOf({ from, control: between(from, to, 0.5), to });
      const wave = { form: 'jagged', period: 9, amplitude: 5 } as const;
      const points = wavePoints(wave, { frame, start: 0, end: frame.length, aside: 0 });
      return [stroke(pathOf.line(points))];
    }
  }
}
