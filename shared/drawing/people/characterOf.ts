import type { Person, Point } from '../../board/element.ts';
import type { Body } from '../drawing.ts';
import { pathOf } from '../pathOf.ts';

export interface Character {
  d: string;
  body: Body;
  /** the middle of the chest, where a number or a « ? » may stand */
  chest: Point;
}

/** Where links stop: head and body of the largest. */
const HULL: readonly Point[] = [
  [-10, -26],
  [10, -26],
  [19, -8],
  [19, 26],
  [-19, 26],
  [-19, -8],
];
const FLOOR = 24;
const CHILD = 0.76;

/** In the sociogénogramme people are who they live as; what they were before is nobody's business there. DR11. */
export const LIVED_AS: Readonly<
  Record<Person['symbol'], Exclude<Person['symbol'], 'transMan' | 'transWoman'>>
> = {
  square: 'square',
  circle: 'circle',
  diamond: 'diamond',
  rounded: 'rounded',
  dome: 'dome',
  transMan: 'square',
  transWoman: 'circle',
  animal: 'animal',
};

/** A little figure standing on its feet: a coat for a man, a dress for a woman, a plain body where it isn't said. */
export function characterOf(symbol: Person['symbol'], at: Point, { child }: { child: boolean }): Character {
  const lived = LIVED_AS[symbol];
  const scale = child ? CHILD : 1;
  const p = (x: number, y: number): string =>
    `${tenth(at[0] + x * scale)} ${tenth(at[1] + FLOOR + (y - FLOOR) * scale)}`;
  const n = (value: number) => String(tenth(value * scale));
  const chest: Point = [at[0], at[1] + FLOOR + (10 - FLOOR) * scale];
  const body: Body = { form: 'polygon', points: HULL.map(([x, y]): Point => [at[0] + x, at[1] + y]) };
  if (lived === 'animal') return { d: animal(p, n), body, chest: [at[0] - 4 * scale, chest[1]] };
  // A child's head is as large as anybody's beside the rest.
  const top: Point = [at[0], at[1] + FLOOR + (-14.5 - FLOOR) * scale];
  const head = pathOf.circle(top, child ? 9 : 9.5);
  return { d: `${head}${BODIES[lived](p, n)}`, body, chest };
}

type Pen = (p: (x: number, y: number) => string, n: (value: number) => string) => string;

const BODIES: Record<'square' | 'circle' | 'diamond' | 'rounded' | 'dome', Pen> = {
  // square shoulders, two legs
  square: (p, n) =>
    `M${p(-15, 24)}L${p(-15, 3)}a${n(7)} ${n(7)} 0 0 1 ${n(7)} ${n(-7)}h${n(16)}a${n(7)} ${n(7)} 0 0 1 ${n(7)} ${n(7)}L${p(15, 24)}L${p(3, 24)}L${p(3, 16)}L${p(-3, 16)}L${p(-3, 24)}Z`,
  // a dress
  circle: (p) => `M${p(-5, -4)}L${p(5, -4)}L${p(18, 24)}L${p(-18, 24)}Z`,
  diamond: (p) => `M${p(0, -4)}L${p(15, 10)}L${p(0, 24)}L${p(-15, 10)}Z`,
  rounded: (p, n) => `M${p(-13, 10)}a${n(13)} ${n(14)} 0 1 0 ${n(26)} 0a${n(13)} ${n(14)} 0 1 0 ${n(-26)} 0Z`,
  dome: (p, n) => `M${p(-14, 24)}L${p(-14, 10)}a${n(14)} ${n(14)} 0 0 1 ${n(28)} 0L${p(14, 24)}Z`,
};

/** On four legs, with an ear and a tail. */
const animal: Pen = (p, n) =>
  `M${p(-16, 2)}L${p(8, 2)}L${p(8, -6)}L${p(12, -12)}L${p(15, -6)}a${n(6)} ${n(6)} 0 0 1 ${n(4)} ${n(6)}L${p(19, 4)}L${p(14, 8)}L${p(13, 24)}L${p(8, 24)}L${p(8, 14)}L${p(-9, 14)}L${p(-9, 24)}L${p(-14, 24)}L${p(-16, 8)}L${p(-22, -4)}Z`;

function tenth(value: number): number {
  return Math.round(value * 10) / 10;
}
