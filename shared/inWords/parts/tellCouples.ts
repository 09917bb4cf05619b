import { ENDED_UNIONS } from '../../board/endedUnions.ts';
import type { Couple } from '../../board/index.ts';
import type { Period } from '../../domain/period.ts';
import type { Line } from '../mapInWords.ts';
import { type Teller, toldLink } from '../teller.ts';

/** Each couple and how it stands. */
export function tellCouples({ table, phrases, nameOf, line }: Teller): Line[] {
  return table.links.flatMap((link) => {
    if (link.kind !== 'couple') return [];
    const more = [
      ...(link.consanguineous === true ? [phrases.consanguineous] : []),
      ...(link.noChildren ? [phrases.noChildren[link.noChildren]] : []),
    ];
    const { from, to } = periodOf(link);
    // What is over has the day it ended, and then when it had begun.
    const over = ENDED_UNIONS.has(link.union) && from !== null && to !== null;
    const told = phrases.couple({
      a: nameOf(link.a),
      b: nameOf(link.b),
      couple: link,
      period: over ? { from: to, to } : { from, to },
    });
    if (over) more.unshift(phrases.begun(from));
    return [line({ text: [told, ...more].join(' ; '), tells: [toldLink(link)], ground: link.ground })];
  });
}

/** The dates said finely, else the years. */
function periodOf({ during, since, until }: Couple): Period {
  if (during && (during.from !== null || during.to !== null)) return during;
  const year = (at: number | null) => (at === null ? null : String(at).padStart(4, '0'));
  return { from: year(since), to: year(until) };
}
