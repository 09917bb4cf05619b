import type { Person, Point } from '../../board/element.ts';
import type { Body, Shape } from '../drawing.ts';
import { pathOf } from '../pathOf.ts';
import { cross } from './cross.ts';
import { stroke } from './ink.ts';
import { symbolOf, triangleAt } from './symbolOf.ts';

const HALF = 20;

/** A pregnancy is a triangle, struck out when it ended; a child born dead is half as small as anybody, with a full X. */
export function beginningShapes(
  { beginning, symbol }: Person,
  at: Point,
): { shapes: Shape[]; body: Body } | null {
  if (!beginning) return null;
  if (beginning === 'stillbirth') {
    const { d, inner, body } = symbolOf(symbol, at, 12);
    const shapes = [stroke(d, { fill: 'paper-raised', width: 2.2 })];
    if (inner !== null) shapes.push(stroke(inner, { width: 1.4 }));
    return { shapes: [...shapes, cross(at, 18)], body };
  }
  const { d, body } = triangleAt(at, HALF);
  const shapes = [stroke(d, { fill: 'paper-raised', width: 2.2 })];
  const low: Point = [at[0], at[1] + 4];
  if (beginning !== 'pregnancy') shapes.push(cross(low, 9));
  if (beginning === 'abortion')
    shapes.push(
      stroke(
        pathOf.line([
          [at[0] - 17, low[1]],
          [at[0] + 17, low[1]],
        ]),
      ),
    );
  return { shapes, body };
}
