import type { Line } from '../mapInWords.ts';
import { NO_PERIOD, type Teller, toldElement } from '../teller.ts';

/** What was written and drawn freely. */
export function tellWritings({ table, phrases, nameOf, line }: Teller): Line[] {
  const written = table.elements.flatMap((element) => {
    if (element.kind !== 'text' && element.kind !== 'zone') return [];
    const name = nameOf({ compartment: element.compartment, element: element.id });
    const told =
      element.kind === 'zone'
        ? phrases.zone({ name, intervention: element.meaning === 'intervention' })
        : element.text.trim() === ''
          ? name
          : phrases.text(name);
    const text = `${told}${phrases.period(element.during ?? NO_PERIOD)}`;
    return [line({ text, tells: [toldElement(element)], ground: element.ground })];
  });
  const { length } = table.strokes;
  return length === 0
    ? written
    : [...written, line({ text: phrases.drawn(length), tells: [], key: 'strokes' })];
}
