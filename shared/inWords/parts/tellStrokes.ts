import type { PlacedStroke } from '../../board/index.ts';
import { endKey } from '../../board/index.ts';
import { type Among, strokeAmong } from '../../ink/strokeAmong.ts';
import type { Line, Told } from '../mapInWords.ts';
import type { Standing, Teller } from '../teller.ts';

/** What was drawn by hand: together where it is by the same pen about the same people, else stroke by stroke. IW12. */
export function tellStrokes(teller: Teller): Line[] {
  const groups = new Map<string, { strokes: PlacedStroke[]; among: Among<Standing> }>();
  for (const stroke of teller.table.strokes) {
    const among = strokeAmong(stroke, teller.standing());
    const about = among.who.map(({ end }) => endKey(end)).join(' ');
    const like = `${stroke.compartment} ${stroke.pen} ${among.is} ${about}`;
    const group = groups.get(like);
    if (group) group.strokes.push(stroke);
    else groups.set(like, { strokes: [stroke], among });
  }
  return [...groups.values()].map(({ strokes, among }) => tellAlike(teller, strokes, among));
}

export function tellStroke(teller: Teller, stroke: PlacedStroke): Line {
  return tellAlike(teller, [stroke], strokeAmong(stroke, teller.standing()));
}

function tellAlike(
  { phrases, noun, line }: Teller,
  strokes: readonly PlacedStroke[],
  { is, who }: Among<Standing>,
): Line {
  const text = phrases.strokes({
    count: strokes.length,
    pen: strokes[0]?.pen ?? 'pen',
    is,
    who: who.map(({ end }) => noun(end)),
  });
  return line({ text, tells: strokes.map(toldStroke) });
}

function toldStroke({ compartment, id }: PlacedStroke): Told {
  return { is: 'stroke', compartment, id };
}
