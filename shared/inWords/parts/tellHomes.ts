import { keyOf } from '../kin.ts';
import type { Line } from '../mapInWords.ts';
import { NO_PERIOD, type Teller, toldElement, toldLink } from '../teller.ts';

/** Each household and place of care, with who lives there. */
export function tellHomes({ table, membershipsIn, phrases, nameOf, tense, line }: Teller): Line[] {
  return table.elements.flatMap((home) => {
    if (home.kind !== 'household') return [];
    const name = phrases.home({
      name: home.name.trim(),
      what: (home.what ?? '').trim(),
      placement: home.nature === 'placement',
    });
    const dwellers = membershipsIn(keyOf(home)).flatMap((link) => {
      const period = link.during ?? NO_PERIOD;
      const text = phrases.dweller({
        name: nameOf(link.member),
        nights: link.nights ?? null,
        beside: link.place === 'beside',
        tense: tense(period),
      });
      // The same link that is told with the person, seen from the house.
      return [
        line({
          text: `${text}${phrases.period(period)}`,
          tells: [toldLink(link)],
          key: `dweller:${link.compartment}/${link.id}`,
        }),
      ];
    });
    const period = phrases.period(home.during ?? NO_PERIOD);
    const text = dwellers.length === 0 ? phrases.nobodyIn(`${name}${period}`) : `${name}${period}`;
    return [line({ text, tells: [toldElement(home)], ground: home.ground, lines: dwellers })];
  });
}
