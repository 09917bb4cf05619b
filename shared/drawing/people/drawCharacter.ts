import type { Person, Point } from '../../board/element.ts';
import { boxes } from '../boxes.ts';
import type { DrawingWords, Shape } from '../drawing.ts';
import { pathOf } from '../pathOf.ts';
import { SIZES } from '../sizes.ts';
import { beginningShapes } from './beginningShapes.ts';
import { characterOf, LIVED_AS } from './characterOf.ts';
import { cross } from './cross.ts';
import type { PersonFigure } from './drawPerson.ts';
import { stroke } from './ink.ts';
import { insideText } from './insideText.ts';
import type { PersonDates } from './personDates.ts';

interface Hand {
  words: DrawingWords;
  on: string | null;
  dates: PersonDates;
}

const HALO = 31;
const ARM = 14;

/** Somebody as the sociogénogramme draws them: a calm little character, told by its shape. DR10. */
export function drawCharacter(person: Person, at: Point, { words, on, dates }: Hand): PersonFigure {
  const shapes: Shape[] = [];
  const place = boxes.round(at, SIZES.person, SIZES.person);
  let box = place;
  if (person.ring === 'community') {
    shapes.push(stroke(pathOf.circle(at, HALO), { width: 1.4, dash: [4, 4] }));
    box = boxes.grow(box, HALO - SIZES.person / 2);
  }
  const begun = beginningShapes(person, at);
  const { d, body, chest } = characterOf(person.symbol, at, { child: dates.child });
  if (begun) shapes.push(...begun.shapes);
  else {
    // A double border: a broad outline, paper over its middle, then the figure. BO12.
    if (person.concerned)
      shapes.push(
        stroke(d, { width: 8.4, fill: 'live' }),
        stroke(d, { stroke: 'paper', width: 4.8, fill: 'paper' }),
      );
    shapes.push(stroke(d, { fill: 'paper-raised', width: 2 }));
    const inside =
      person.count !== null && person.count !== undefined
        ? String(person.count)
        : LIVED_AS[person.symbol] === 'diamond'
          ? '?'
          : '';
    if (inside !== '')
      shapes.push(...insideText(inside, chest, { size: 13, width: SIZES.figure, backed: false }));
    if (person.deceased) shapes.push(cross(at, ARM));
  }
  const isOver = person.deceased || (person.death ?? null) !== null;
  const age = on !== null && dates.age !== null && !isOver ? words.age(dates.age, 'living') : dates.life;
  const animal = person.symbol === 'animal' ? words.animal : '';
  const below = [animal, age].filter((part) => part !== '').join(' · ');
  return { shapes, box, body: begun?.body ?? body, top: box.y - 2, below };
}
