import { keyOf } from '../kin.ts';
import type { Line } from '../mapInWords.ts';
import { NO_PERIOD, type Teller, toldElement } from '../teller.ts';
import { paragraph } from './paragraph.ts';

/** Each household and place of care, and who lives there: how and since when is told with them. IW14 */
export function tellHomes(teller: Teller): Line[] {
  const { table, membershipsIn, phrases, nameOf, tense, isToCome, kin } = teller;
  return table.elements.flatMap((home) => {
    if (home.kind !== 'household') return [];
    const name = phrases.home({
      name: home.name.trim(),
      what: (home.what ?? '').trim(),
      placement: home.nature === 'placement',
    });
    const during = home.during ?? NO_PERIOD;
    const dwellers = membershipsIn(keyOf(home)).map(({ member, during: own }) => {
      const them = kin.person(member);
      const isGone = them !== null && (them.deceased || them.death != null);
      const lived = isToCome(own ?? during) ? 'toCome' : tense(own ?? during);
      return { name: nameOf(member), lived: isGone ? 'past' : lived };
    });
    const at = `${name}${phrases.period(during)}`;
    const clauses = (['now', 'toCome', 'past'] as const).flatMap((lived) => {
      const names = [...new Set(dwellers.filter((one) => one.lived === lived).map((one) => one.name))];
      if (names.length === 0) return [];
      const key = `dwellers-${lived}:${keyOf(home)}`;
      return [{ text: phrases.dwell({ names, lived }), tells: [], opens: toldElement(home), key }];
    });
    const text = clauses.length === 0 ? phrases.nobodyIn(at) : at;
    const first = { text, tells: [toldElement(home)], ground: home.ground };
    return [paragraph(teller, [first, ...clauses])];
  });
}
