import type { PlacedStroke } from '../../board/index.ts';
import { endKey } from '../../board/index.ts';
import { strokeAmong } from '../../ink/strokeAmong.ts';
import type { Line, Told } from '../mapInWords.ts';
import type { Teller } from '../teller.ts';

/** What was drawn by hand: together where it is by the same pen about the same people, else stroke by stroke. IW12. */
export function tellStrokes(teller: Teller): Line[] {
  const groups = new Map<string, PlacedStroke[]>();
  for (const stroke of teller.table.strokes) {
    const { is, who } = strokeAmong(stroke, teller.standing());
    const about = who.map(({ end }) => endKey(end)).join(' ');
    const group = `${stroke.compartment} ${stroke.pen} ${is} ${about}`;
    groups.set(group, [...(groups.get(group) ?? []), stroke]);
  }
  return [...groups.values()].flatMap((strokes) => tellStroke(teller, strokes));
}

/** Strokes that are about the same; nothing of none. */
export function tellStroke(
  { phrases, noun, line, standing }: Teller,
  strokes: readonly PlacedStroke[],
): Line[] {
  const [first] = strokes;
  if (!first) return [];
  const { is, who } = strokeAmong(first, standing());
  const text = phrases.strokes({
    count: strokes.length,
    pen: first.pen,
    is,
    who: who.map(({ end }) => noun(end)),
  });
  return [line({ text, tells: strokes.map(toldStroke) })];
}

function toldStroke({ compartment, id }: PlacedStroke): Told {
  return { is: 'stroke', compartment, id };
}
