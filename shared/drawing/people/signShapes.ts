import type { Person, Point } from '../../board/element.ts';
import { boxes } from '../boxes.ts';
import type { Box, PathShape, Shape } from '../drawing.ts';
import { pathOf } from '../pathOf.ts';
import { headShapes } from '../strands/heads.ts';
import { stroke } from './ink.ts';

type Sign = NonNullable<Person['signs']>[number];

const LETTERS: Partial<Record<Sign, string>> = { smoker: 'S', obesity: 'O', language: 'L' };
const SIZE = 11;

export interface Signs {
  shapes: Shape[];
  boxes: Box[];
}

/**
 * The small signs round a symbol: letters on the right, waves on the left (one for a migration, two for two cultures), a
 * secret as an S in a ring so that nobody takes it for a smoker's, a house at the foot of who is in care.
 */
export function signShapes(signs: readonly Sign[], at: Point, half: number): Signs {
  const found: Signs = { shapes: [], boxes: [] };
  const add = (shapes: Shape[], box: Box) => {
    found.shapes.push(...shapes);
    found.boxes.push(box);
  };
  const right = at[0] + half + 12;
  let y = at[1] - half + 8;
  for (const [sign, letter] of Object.entries(LETTERS)) {
    if (!signs.includes(sign as Sign)) continue;
    add([text(letter, [right, y + SIZE * 0.35])], boxes.round([right, y], 14, 14));
    y += 15;
  }
  if (signs.includes('secret')) {
    const ring: Point = [at[0] - half - 12, at[1] - half + 4];
    add(
      [stroke(pathOf.circle(ring, 8), { width: 1.4, fill: 'paper' }), text('S', [ring[0], ring[1] + 4])],
      boxes.round(ring, 18, 18),
    );
  }
  const waves = signs.includes('twoCultures') ? 2 : signs.includes('migration') ? 1 : 0;
  const both = waves === 2 && signs.includes('migration') ? 3 : waves;
  for (let wave = 0; wave < both; wave += 1) {
    const x = at[0] - half - 7 - wave * 7;
    add([stroke(waveAt(x, at[1] - 6), { width: 1.6 })], boxes.round([x, at[1] + 8], 8, 30));
  }
  if (signs.includes('inCare')) {
    const middle: Point = [at[0] + half + 8, at[1] + half - 8];
    add([house(middle)], boxes.round(middle, 18, 18));
  }
  return found;
}

/** Who asked: an arrow to the lower left of the symbol. */
export function consultandArrow([x, y]: Point, half: number): Signs {
  const tip: Point = [x - half - 3, y + half - 12];
  const tail: Point = [tip[0] - 18, tip[1] + 13];
  const [dx, dy] = [tip[0] - tail[0], tip[1] - tail[1]];
  const length = Math.hypot(dx, dy);
  const head = headShapes('filled', { tip, way: [dx / length, dy / length], ink: 'live', width: 1.6 });
  return {
    shapes: [stroke(pathOf.line([tail, tip])), ...head],
    boxes: [boxes.grow(boxes.of([tail, tip]), 3)],
  };
}

function house([x, y]: Point): PathShape {
  const d = pathOf.polygon([
    [x, y - 8],
    [x + 8, y - 1],
    [x + 8, y + 8],
    [x - 8, y + 8],
    [x - 8, y - 1],
  ]);
  return stroke(`${d}${pathOf.box({ x: x - 2, y: y + 2, width: 4, height: 6 })}`, {
    width: 1.5,
    fill: 'paper',
  });
}

function waveAt(x: number, top: number): string {
  const points = Array.from(
    { length: 19 },
    (_, step): Point => [x + Math.sin((step / 6) * Math.PI) * 3, top + step * 1.6],
  );
  return pathOf.line(points);
}

function text(letter: string, at: Point): Shape {
  return { shape: 'text', at, text: letter, size: SIZE, weight: 600, ink: 'ink', anchor: 'middle' };
}
