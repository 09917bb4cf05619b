import type { Line } from '../mapInWords.ts';
import { NO_PERIOD, type Teller, toldElement } from '../teller.ts';
import { tellStrokes } from './tellStrokes.ts';
import { tellZones } from './tellZones.ts';

/** What was written and drawn freely. */
export function tellWritings(teller: Teller): Line[] {
  const { table, phrases, line } = teller;
  const written = table.elements.flatMap((element) => {
    if (element.kind !== 'text' && element.kind !== 'picture') return [];
    const words = (element.kind === 'text' ? element.text : element.name).trim();
    const told =
      element.kind === 'picture'
        ? phrases.picture(words || phrases.unnamed.picture)
        : words === ''
          ? phrases.emptyText
          : phrases.text(words);
    const text = `${told}${phrases.period(element.during ?? NO_PERIOD)}`;
    return [line({ text, tells: [toldElement(element)], ground: element.ground })];
  });
  return [...written, ...tellZones(teller), ...tellStrokes(teller)];
}
