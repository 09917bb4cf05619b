import type { Person, Point } from '../../board/element.ts';
import { boxes } from '../boxes.ts';
import type { Body, DrawingWords, PathShape, Shape } from '../drawing.ts';
import type { ElementParts } from '../elementParts.ts';
import { centredLines } from '../labels/texts.ts';
import { wrapText } from '../labels/wrapText.ts';
import { pathOf } from '../pathOf.ts';
import { SIZES } from '../sizes.ts';

/** How far an X reaches within each symbol, in halves of it. */
const ARMS: Record<Person['symbol'], number> = {
  square: 1,
  circle: 0.7,
  diamond: 0.62,
  rounded: 0.84,
  dome: 0.7,
  transMan: 1,
  transWoman: 0.7,
  animal: 0.62,
};

/** A person's symbol as a genogram draws it, with the name below. BO10–BO13. */
export function drawPerson(person: Person, at: Point, words: DrawingWords): ElementParts {
  const half = SIZES.person / 2;
  const { d: outline, body } = symbolPath(person.symbol, at, half);
  const shapes: Shape[] = [line(outline, { fill: 'paper-raised', width: 2.4 })];
  if (person.ring === 'community')
    shapes.unshift(line(symbolPath(person.symbol, at, half + 6).d, { width: 1.4, dash: [4, 4] }));
  if (person.concerned) shapes.push(line(symbolPath(person.symbol, at, half - 6).d, { width: 2 }));
  if (person.deceased) {
    const arm = half * ARMS[person.symbol];
    shapes.push(
      line(
        `${pathOf.line([corner(at, -arm, -arm), corner(at, arm, arm)])}${pathOf.line([corner(at, arm, -arm), corner(at, -arm, arm)])}`,
        { width: 1.8 },
      ),
    );
  }
  let top = boxes.round(at, SIZES.person, SIZES.person);
  if (person.ring === 'community') top = boxes.grow(top, 6);
  if (person.symbol === 'diamond') top = boxes.union(top, boxes.of(symbolPath('diamond', at, half).points));
  if (person.birthYear !== null) {
    // Inside the symbol, but above it where an X would cross it.
    const y = person.deceased ? top.y - 18 : at[1] - SIZES.smallText * 0.85;
    const year = centredLines([String(person.birthYear)], [at[0], y], {
      size: person.concerned ? 11.5 : SIZES.smallText,
      weight: 400,
      ink: 'ink',
    });
    shapes.push(...year.shapes);
    if (person.deceased) top = boxes.union(top, year.box);
  }
  const named = person.name.trim() !== '';
  const name = centredLines(
    wrapText(named ? person.name : words.unnamed.person, {
      width: SIZES.nameWidth,
      size: SIZES.nameText,
      weight: 600,
      maxLines: 2,
    }),
    [at[0], top.y + top.height + 5],
    { size: SIZES.nameText, weight: named ? 600 : 400, ink: named ? 'ink' : 'ink-soft' },
  );
  shapes.push(...name.shapes);
  return { body, box: boxes.union(top, name.box), nameBox: name.box, under: [], shapes };
}

function symbolPath(
  symbol: Person['symbol'],
  at: Point,
  half: number,
): { d: string; body: Body; points: Point[] } {
  if (symbol === 'circle')
    return { d: pathOf.circle(at, half), body: { form: 'circle', centre: at, radius: half }, points: [] };
  const square = boxes.round(at, half * 2, half * 2);
  if (symbol === 'diamond') {
    const reach = half * 1.24;
    const points: Point[] = [
      corner(at, 0, -reach),
      corner(at, reach, 0),
      corner(at, 0, reach),
      corner(at, -reach, 0),
    ];
    return { d: pathOf.polygon(points), body: { form: 'polygon', points }, points };
  }
  const points = boxes.corners(square);
  return {
    d: pathOf.box(square, symbol === 'rounded' ? half * 0.55 : 2),
    body: { form: 'polygon', points },
    points,
  };
}

function line(
  d: string,
  { fill = null, width, dash = null }: Partial<PathShape> & { width: number },
): PathShape {
  return { shape: 'path', d, stroke: 'live', fill, width, dash };
}

function corner([x, y]: Point, dx: number, dy: number): Point {
  return [x + dx, y + dy];
}
