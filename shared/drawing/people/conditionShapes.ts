import type { Person, Point } from '../../board/element.ts';
import type { PathShape } from '../drawing.ts';
import { clipHalf } from '../geometry/clipHalf.ts';
import { hatch } from '../geometry/hatch.ts';
import { pathOf } from '../pathOf.ts';

/**
 * McGoldrick's halves: an illness fills the left one, a dependency the lower one; hatched when supposed, a quarter when it
 * is over, with the line that parts the halves. The quarter keeps off the other half: three filled quarters would else
 * say three things. T2-10: each of the fifteen, alone and together, is another picture.
 */
export function conditionShapes(
  { illness, substance }: Pick<Person, 'illness' | 'substance'>,
  corners: readonly Point[],
  [x, y]: Point,
): PathShape[] {
  const left = clipHalf(corners, 'x', x, -1);
  const lower = clipHalf(corners, 'y', y, 1);
  return [
    ...fill(illness, { half: left, quarter: clipHalf(left, 'y', y - APART, -1) }),
    ...fill(substance, { half: lower, quarter: clipHalf(lower, 'x', x + APART, 1) }),
  ];
}

const GAP = 7;
/** Board pixels of paper between a quarter and the middle. */
const APART = 5;

function fill(
  condition: Person['illness'],
  { half, quarter }: { half: Point[]; quarter: Point[] },
): PathShape[] {
  const solid = (points: readonly Point[]): PathShape => ({
    shape: 'path',
    d: pathOf.polygon(points),
    stroke: null,
    fill: 'live',
    width: 0,
    dash: null,
  });
  const border: PathShape = { ...solid(half), stroke: 'live', fill: null, width: 1.4 };
  switch (condition) {
    case 'present':
      return [solid(half)];
    case 'suspected': {
      const d = [...hatch([half], GAP)].map((line) => pathOf.line(line)).join('');
      return [{ ...border, d: `${border.d}${d}` }];
    }
    case 'remission':
      return [border, solid(quarter)];
    default:
      return [];
  }
}
