import type { Line } from '../mapInWords.ts';
import { NO_PERIOD, type Teller, toldLink } from '../teller.ts';

/** The ecomap: from the family's side to what is round it. */
export function tellSupports({ table, phrases, noun, line }: Teller): Line[] {
  return table.links.flatMap((link) => {
    if (link.kind !== 'eco') return [];
    const told = phrases.eco({ from: noun(link.from), to: noun(link.to), eco: link });
    const text = `${told}${phrases.period(link.during ?? NO_PERIOD)}`;
    return [line({ text, tells: [toldLink(link)], ground: link.ground })];
  });
}
