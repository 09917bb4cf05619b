import type { Person, Point } from '../../board/element.ts';
import { boxes } from '../boxes.ts';
import type { DrawingWords, Shape } from '../drawing.ts';
import { centredLines } from '../labels/texts.ts';
import { SIZES } from '../sizes.ts';
import { beginningShapes } from './beginningShapes.ts';
import { conditionShapes } from './conditionShapes.ts';
import { cross } from './cross.ts';
import type { PersonFigure } from './drawPerson.ts';
import { stroke } from './ink.ts';
import { insideText } from './insideText.ts';
import type { PersonDates } from './personDates.ts';
import { symbolOf } from './symbolOf.ts';

/** How far an X reaches within each symbol, in halves of it. T2-2. */
const ARMS: Record<Person['symbol'], number> = {
  square: 1,
  circle: 0.7,
  diamond: 0.6,
  rounded: 0.84,
  dome: 0.68,
  transMan: 1,
  transWoman: 0.7,
  animal: 0.48,
};

interface Hand {
  words: DrawingWords;
  on: string | null;
  dates: PersonDates;
}

/** Px between the two outlines of the person concerned: an age must fit within the inner one. */
const DOUBLED = 4.2;

/** Somebody as a genogram draws them. BO10–BO13, DR13–DR16. */
export function drawSymbol(person: Person, at: Point, { words, on, dates }: Hand): PersonFigure {
  const half = SIZES.person / 2;
  const begun = beginningShapes(person, at);
  const { d, inner, body, corners } = symbolOf(person.symbol, at, half);
  const shapes: Shape[] = [];
  let box = boxes.union(boxes.round(at, half * 2, half * 2), boxes.of(corners));
  if (person.ring === 'community') {
    shapes.push(stroke(symbolOf(person.symbol, at, half + 6).d, { width: 1.4, dash: [4, 4] }));
    box = boxes.grow(box, 6);
  }
  const said = wordsOf(person, { on, dates, words });
  if (begun) shapes.push(...begun.shapes);
  else {
    const conditions = conditionShapes(person, corners, at);
    shapes.push(stroke(d, { fill: 'paper-raised', width: 2.4 }), ...conditions);
    if (conditions.length > 0) shapes.push(stroke(d, { width: 2.4 }));
    if (inner !== null)
      shapes.push(
        stroke(inner, {
          width: person.symbol === 'animal' ? 0.8 : 1.8,
          fill: person.symbol === 'animal' ? 'live' : null,
        }),
      );
    if (person.concerned) shapes.push(stroke(symbolOf(person.symbol, at, half - DOUBLED).d, { width: 1.8 }));
    if (person.deceased) shapes.push(cross(at, half * ARMS[person.symbol]));
    if (said.inside !== '')
      shapes.push(
        ...insideText(said.inside, at, {
          size: person.concerned ? 11 : said.inside.length > 4 ? 11.5 : SIZES.smallText,
          width: 2 * (half - (person.concerned ? DOUBLED + 2 : 3)),
          backed: person.deceased || conditions.length > 0 || inner !== null,
        }),
      );
  }
  let { y: top } = box;
  if (said.above !== '') {
    const middle: Point = [at[0] + (said.aside ? -half + 2 : 0), box.y - SIZES.tinyText * SIZES.leading - 2];
    const line = centredLines([said.above], middle, { size: SIZES.tinyText, weight: 400, ink: 'ink' });
    shapes.push(...line.shapes);
    box = boxes.union(box, line.box);
    // Beside a year there is room for the line of one's parents; through it there is none.
    if (!said.aside) top = line.box.y;
  }
  return {
    shapes,
    box,
    top,
    body: begun?.body ?? body,
    below: person.symbol === 'animal' ? words.animal : '',
  };
}

/** Age inside, birth above on the left; both dates above the middle for who died, with the age they died at inside. */
function wordsOf(
  person: Person,
  { on, dates, words }: Hand,
): { inside: string; above: string; aside: boolean } {
  const isOver = person.deceased || (person.death ?? null) !== null;
  const counted = dates.age !== null && (isOver || on !== null);
  const age = !counted || dates.age === null ? '' : words.age(dates.age, isOver ? 'dead' : 'living');
  const alone = person.symbol === 'diamond' ? '?' : '';
  if (person.count !== null && person.count !== undefined)
    return { inside: String(person.count), above: dates.life, aside: false };
  if (isOver) return { inside: age || alone, above: dates.life, aside: false };
  // A symbol that has a mark inside, or isn't born, says it all above.
  const isFull =
    person.symbol === 'diamond' || person.symbol === 'animal' || (person.beginning ?? null) !== null;
  if (isFull) return { inside: alone, above: age || dates.birth, aside: false };
  return counted
    ? { inside: age, above: dates.birth, aside: true }
    : { inside: dates.birth, above: '', aside: false };
}
