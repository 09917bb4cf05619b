import type { Point } from '../../board/element.ts';
import type { Shape } from '../drawing.ts';

/**
 * What black ink leaves on white paper, dot by dot: two drawings whose words differ may look the same, and only this
 * tells. A dot is half a board pixel; light fills leave none, letters leave the same small pattern wherever they are.
 */
export function inkOn(shapes: readonly Shape[]): ReadonlySet<number> {
  const inked = new Set<number>();
  for (const shape of shapes) {
    if (shape.shape === 'text') {
      for (const [place, letter] of [...shape.text].entries())
        letterOn(inked, fine(shape.at), { place, letter });
      continue;
    }
    if (shape.shape === 'image') continue;
    const lines = flattened(shape.d).map((line) => line.map(fine));
    // Paper laid over what is already there takes it away, as it does on screen.
    if (shape.fill !== null)
      for (const dot of within(lines)) {
        if (DARK.has(shape.fill)) inked.add(dot);
        else if (PAPER.has(shape.fill)) inked.delete(dot);
      }
    if (shape.stroke !== null)
      for (const line of lines)
        for (const dot of along(line, {
          width: shape.width * FINE,
          dash: shape.dash?.map((part) => part * FINE) ?? null,
        }))
          inked.add(dot);
  }
  return inked;
}

const DARK: ReadonlySet<string> = new Set(['live', 'work', 'ink', 'link-living', 'link-activation']);
const PAPER: ReadonlySet<string> = new Set(['paper', 'paper-raised']);

/** Dots a board pixel: thin lines and thinner ones are told apart. */
const FINE = 2;
/** A dot's place as one number: a set of them is quick to compare. */
const dotAt = (x: number, y: number) => (Math.round(y) + 50_000) * 100_000 + Math.round(x) + 50_000;

const fine = ([x, y]: Point): Point => [x * FINE, y * FINE];

function letterOn(
  inked: Set<number>,
  [x, y]: Point,
  { place, letter }: { place: number; letter: string },
): void {
  // Half of twelve dots by eighteen, in an order that no two letters share.
  let rest = ((letter.codePointAt(0) ?? 0) + 1) * 2_654_435_761;
  for (let dot = 0; dot < 216; dot += 1) {
    rest = (rest * 1_103_515_245 + 12_345) % 2_147_483_648;
    if (rest > 1_073_741_824) inked.add(dotAt(x + place * 14 + (dot % 12), y - Math.floor(dot / 12)));
  }
}

/** Every dot that is inside, by the even-odd rule. */
function* within(lines: readonly Point[][]): Generator<number> {
  const ys = lines.flat().map(([, y]) => y);
  for (let y = Math.ceil(Math.min(...ys)); y <= Math.max(...ys); y += 1) {
    const crossed = lines
      .flatMap((line) =>
        line.flatMap(([x0, y0], index) => {
          const [x1, y1] = line[(index + 1) % line.length] ?? [x0, y0];
          return y0 <= y === y1 <= y ? [] : [x0 + ((y - y0) / (y1 - y0)) * (x1 - x0)];
        }),
      )
      .sort((a, b) => a - b);
    for (let index = 0; index + 1 < crossed.length; index += 2)
      for (let x = Math.ceil(crossed[index] ?? 0); x <= (crossed[index + 1] ?? 0); x += 1) yield dotAt(x, y);
  }
}

/** Every dot within half a width of a line, where its dash has ink. */
function* along(
  line: readonly Point[],
  { width, dash }: { width: number; dash: readonly number[] | null },
): Generator<number> {
  const half = Math.max(0.5, width / 2);
  let gone = 0;
  for (const [index, [x0, y0]] of line.slice(0, -1).entries()) {
    const [x1, y1] = line[index + 1] ?? [x0, y0];
    const length = Math.hypot(x1 - x0, y1 - y0);
    const steps = Math.max(1, Math.ceil(length * 2));
    for (let step = 0; step <= steps; step += 1) {
      const share = step / steps;
      if (!hasInk(gone + length * share, dash)) continue;
      const [x, y] = [x0 + (x1 - x0) * share, y0 + (y1 - y0) * share];
      for (let dx = -Math.floor(half); dx <= half; dx += 1)
        for (let dy = -Math.floor(half); dy <= half; dy += 1)
          if (Math.hypot(dx, dy) <= half) yield dotAt(x + dx, y + dy);
    }
    gone += length;
  }
}

function hasInk(at: number, dash: readonly number[] | null): boolean {
  if (dash === null) return true;
  let rest = at % dash.reduce((sum, part) => sum + part, 0);
  for (const [index, part] of dash.entries()) {
    if (rest < part) return index % 2 === 0;
    rest -= part;
  }
  return true;
}

const NUMBERS = { M: 2, L: 2, H: 1, V: 1, Q: 4, C: 6, A: 7, Z: 0 } as const;
const CURVE_STEPS = 24;

/** A path as lines of points. */
function flattened(d: string): Point[][] {
  const lines: Point[][] = [];
  let line: Point[] = [];
  let [x, y] = [0, 0];
  for (const [, name = '', rest = ''] of d.matchAll(/([a-zA-Z])([^a-zA-Z]*)/g)) {
    const command = name.toUpperCase() as keyof typeof NUMBERS;
    if (!(command in NUMBERS)) throw new Error(`a path's ${name} is not known here`);
    const numbers = [...rest.matchAll(/-?(?:\d+\.?\d*|\.\d+)/g)].map(Number);
    const size = NUMBERS[command];
    if (command === 'Z') {
      const [first] = line;
      if (first) {
        line.push(first);
        [x, y] = first;
      }
      continue;
    }
    for (let at = 0; at < numbers.length; at += size) {
      const n = numbers.slice(at, at + size);
      const isRelative = name !== command;
      const from: Point = [x, y];
      const to = target(command, n, { from, isRelative });
      if (command === 'M' && at === 0) {
        line = [to];
        lines.push(line);
      } else line.push(...between(command, n, { from, to, isRelative }));
      [x, y] = to;
    }
  }
  return lines;
}

function target(
  command: keyof typeof NUMBERS,
  n: readonly number[],
  { from: [x, y], isRelative }: { from: Point; isRelative: boolean },
): Point {
  const [ox, oy] = isRelative ? [x, y] : [0, 0];
  if (command === 'H') return [(n[0] ?? 0) + ox, y];
  if (command === 'V') return [x, (n[0] ?? 0) + oy];
  return [(n.at(-2) ?? 0) + ox, (n.at(-1) ?? 0) + oy];
}

function between(
  command: keyof typeof NUMBERS,
  n: readonly number[],
  { from, to, isRelative }: { from: Point; to: Point; isRelative: boolean },
): Point[] {
  const [ox, oy] = isRelative ? from : [0, 0];
  const shares = Array.from({ length: CURVE_STEPS }, (_, step) => (step + 1) / CURVE_STEPS);
  const [a = 0, b = 0, c = 0, d = 0, e = 0] = n;
  const mix = (points: readonly Point[], share: number): Point => {
    const [first = to, ...rest] = points;
    if (rest.length === 0) return first;
    const next = points.slice(0, -1).map(([x, y], index): Point => {
      const [x1, y1] = points[index + 1] ?? [x, y];
      return [x + (x1 - x) * share, y + (y1 - y) * share];
    });
    return mix(next, share);
  };
  switch (command) {
    case 'Q':
      return shares.map((share) => mix([from, [a + ox, b + oy], to], share));
    case 'C':
      return shares.map((share) => mix([from, [a + ox, b + oy], [c + ox, d + oy], to], share));
    case 'A':
      return arc({ from, to, rx: a, ry: b, isLong: d === 1, isClockwise: e === 1 }, shares);
    default:
      return [to];
  }
}

interface Arc {
  from: Point;
  to: Point;
  rx: number;
  ry: number;
  isLong: boolean;
  isClockwise: boolean;
}

/** Along an arc whose axes are the page's: SVG 2, appendix B.2.4, without a rotation. */
function arc({ from, to, rx, ry, isLong, isClockwise }: Arc, shares: readonly number[]): Point[] {
  const half: Point = [(from[0] - to[0]) / 2 / rx, (from[1] - to[1]) / 2 / ry];
  const square = half[0] ** 2 + half[1] ** 2;
  const grown = Math.max(1, Math.sqrt(square));
  const away = Math.sqrt(Math.max(0, grown ** 2 / square - 1)) * (isLong === isClockwise ? -1 : 1);
  const centre: Point = [
    (from[0] + to[0]) / 2 + away * half[1] * rx,
    (from[1] + to[1]) / 2 - away * half[0] * ry,
  ];
  const turn = ([x, y]: Point) => Math.atan2((y - centre[1]) / ry, (x - centre[0]) / rx);
  const start = turn(from);
  let sweep = turn(to) - start;
  if (isClockwise && sweep < 0) sweep += 2 * Math.PI;
  if (!isClockwise && sweep > 0) sweep -= 2 * Math.PI;
  return shares.map((share) => [
    centre[0] + Math.cos(start + sweep * share) * rx * grown,
    centre[1] + Math.sin(start + sweep * share) * ry * grown,
  ]);
}
