import type { Person, Point } from '../../board/element.ts';
import { boxes } from '../boxes.ts';
import type { Box, Hand, Shape } from '../drawing.ts';
import type { ElementParts } from '../elementParts.ts';
import { groundBadge, groundMarkOf } from '../labels/groundMark.ts';
import { centredLines } from '../labels/texts.ts';
import { wrapText } from '../labels/wrapText.ts';
import { SIZES } from '../sizes.ts';
import { drawCharacter } from './drawCharacter.ts';
import { drawSymbol } from './drawSymbol.ts';
import { personDates } from './personDates.ts';
import { consultandArrow, type Signs, signShapes } from './signShapes.ts';

/** What a view draws of a person, before what both share: the name below, what one knows of the ground. */
export interface PersonFigure extends Pick<ElementParts, 'body'> {
  shapes: Shape[];
  /** all of it, with what stands above it */
  box: Box;
  /** where a line from above ends */
  top: number;
  /** small words under the name */
  below: string;
}

/** A person as a little character or as a genogram's symbol, with the name below. BO10–BO13, DR10–DR16. */
export function drawPerson(person: Person, at: Point, hand: Hand): ElementParts {
  const dates = personDates(person, hand);
  const half = SIZES.person / 2;
  const isGenogram = hand.notation === 'genogram';
  const figure = (isGenogram ? drawSymbol : drawCharacter)(person, at, {
    words: hand.words,
    on: hand.on,
    dates,
  });
  const shapes = [...figure.shapes];
  let { box } = figure;
  const add = ({ shapes: more, boxes: around }: Signs) => {
    shapes.push(...more);
    box = around.reduce(boxes.union, box);
  };
  // Before everybody at the table, the sociogénogramme keeps what is health and what is secret to itself. DR12.
  const signs = person.signs ?? [];
  add(signShapes(isGenogram ? signs : signs.filter((sign) => sign === 'inCare'), at, half));
  if (person.consultand === true) add(consultandArrow(at, isGenogram ? half : half * 0.75));
  const mark = groundMarkOf(person.ground);
  if (mark) {
    const badge = groundBadge(mark, [at[0] + half + 12, at[1] - half - 8]);
    add({ shapes: badge.shapes, boxes: [badge.box] });
  }
  const name = nameBelow(person, [at[0], at[1] + half + (person.ring === 'community' ? 11 : 5)], {
    unnamed: hand.words.unnamed.person,
    below: figure.below,
  });
  shapes.push(...name.shapes);
  return {
    body: figure.body,
    box: boxes.union(box, name.box),
    nameBox: name.box,
    top: figure.top,
    under: [],
    shapes,
  };
}

function nameBelow(
  { name, place }: Person,
  top: Point,
  { unnamed, below }: { unnamed: string; below: string },
): { shapes: Shape[]; box: Box } {
  const named = name.trim() !== '';
  const lettering = { width: SIZES.nameWidth, size: SIZES.nameText, weight: 600, maxLines: 2 } as const;
  const first = centredLines(wrapText(named ? name : unnamed, lettering), top, {
    size: SIZES.nameText,
    weight: named ? 600 : 400,
    ink: named ? 'ink' : 'ink-soft',
  });
  const small = [below, place?.trim() ?? ''].filter((line) => line !== '');
  if (small.length === 0) return first;
  const wrapped = small.flatMap((line) =>
    wrapText(line, { width: SIZES.nameWidth, size: SIZES.tinyText, weight: 400, maxLines: 1 }),
  );
  const second = centredLines(wrapped, [top[0], first.box.y + first.box.height], {
    size: SIZES.tinyText,
    weight: 400,
    ink: 'ink-soft',
  });
  return { shapes: [...first.shapes, ...second.shapes], box: boxes.union(first.box, second.box) };
}
