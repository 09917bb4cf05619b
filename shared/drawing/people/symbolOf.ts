import type { Person, Point } from '../../board/element.ts';
import { boxes } from '../boxes.ts';
import type { Body } from '../drawing.ts';
import { pathOf } from '../pathOf.ts';

export interface SymbolShape {
  /** an SVG path in board pixels */
  d: string;
  /** drawn inside it: the shape of before, the mark of an animal */
  inner: string | null;
  body: Body;
  /** its outline as corners, for what fills a part of it */
  corners: readonly Point[];
}

const ROUND = 40;

/** The outline of a genogram's symbol, `half` its half height. T2-1, T2-11. */
export function symbolOf(symbol: Person['symbol'], at: Point, half: number): SymbolShape {
  switch (symbol) {
    case 'circle':
      return circle(at, half, null);
    case 'transWoman':
      return circle(at, half, pathOf.box(boxes.round(at, half * 0.95, half * 0.95), 1));
    case 'square':
      return square(at, half, { radius: 2, inner: null });
    case 'transMan':
      return square(at, half, { radius: 2, inner: pathOf.circle(at, half * 0.56) });
    case 'rounded':
      return square(at, half, { radius: half * 0.55, inner: null });
    case 'diamond':
      return polygon(diamond(at, half * 1.24), null);
    case 'animal':
      return polygon(diamond(at, half), paw(at, half / 24));
    case 'dome': {
      const [x, y] = at;
      const arch = arc(at, half, Math.PI, ROUND / 2);
      const corners: Point[] = [[x - half, y + half], ...arch, [x + half, y + half]];
      const n = (value: number) => String(Math.round(value * 10) / 10);
      const d = `M${n(x - half)} ${n(y + half)}V${n(y)}a${n(half)} ${n(half)} 0 0 1 ${n(2 * half)} 0V${n(y + half)}Z`;
      return { d, inner: null, body: { form: 'polygon', points: corners }, corners };
    }
  }
}

/** A pregnancy, or one that ended: a triangle. */
export function triangleAt([x, y]: Point, half: number): SymbolShape {
  return polygon(
    [
      [x, y - half],
      [x + half, y + half * 0.8],
      [x - half, y + half * 0.8],
    ],
    null,
  );
}

function circle(at: Point, half: number, inner: string | null): SymbolShape {
  const corners = arc(at, half, 2 * Math.PI, ROUND).slice(0, -1);
  return { d: pathOf.circle(at, half), inner, body: { form: 'circle', centre: at, radius: half }, corners };
}

function square(
  at: Point,
  half: number,
  { radius, inner }: { radius: number; inner: string | null },
): SymbolShape {
  const box = boxes.round(at, half * 2, half * 2);
  const points = boxes.corners(box);
  const corners = radius < 4 ? points : roundCorners(at, half, radius);
  return { d: pathOf.box(box, radius), inner, body: { form: 'polygon', points }, corners };
}

/** Clockwise from the upper left. */
function roundCorners([x, y]: Point, half: number, radius: number): Point[] {
  const reach = half - radius;
  const middles: readonly Point[] = [
    [-reach, -reach],
    [reach, -reach],
    [reach, reach],
    [-reach, reach],
  ];
  return middles.flatMap(([dx, dy], corner) =>
    [0, 0.25, 0.5, 0.75, 1].map((step): Point => {
      const angle = Math.PI + ((corner + step) * Math.PI) / 2;
      return [x + dx + Math.cos(angle) * radius, y + dy + Math.sin(angle) * radius];
    }),
  );
}

function polygon(points: Point[], inner: string | null): SymbolShape {
  return { d: pathOf.polygon(points), inner, body: { form: 'polygon', points }, corners: points };
}

function diamond([x, y]: Point, reach: number): Point[] {
  return [
    [x, y - reach],
    [x + reach, y],
    [x, y + reach],
    [x - reach, y],
  ];
}

/** From the left, over the top. */
function arc([x, y]: Point, radius: number, turn: number, steps: number): Point[] {
  return Array.from({ length: steps + 1 }, (_, step): Point => {
    const angle = Math.PI + (turn * step) / steps;
    return [x + Math.cos(angle) * radius, y + Math.sin(angle) * radius];
  });
}

function paw([x, y]: Point, scale: number): string {
  const toe = (dx: number, dy: number, r: number) =>
    pathOf.circle([x + dx * scale, y + dy * scale], r * scale);
  return `${toe(0, 4, 4.5)}${toe(-6.5, -1, 2)}${toe(-2.4, -5, 2)}${toe(2.4, -5, 2)}${toe(6.5, -1, 2)}`;
}
