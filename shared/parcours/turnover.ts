import { addDays, addMonths, type Day, earlier, earliest, later, latest } from './days.ts';
import type { Stay } from './lifeOf.ts';

export interface Turnover {
  /** how many, one after the other */
  count: number;
  from: Day;
  to: Day;
}

/** Somebody's time as far as it is sure: they held it on some day up to `began`, and on some day from `ended`. */
interface Sure {
  of: string;
  first: Day;
  /** the last day they may have begun */
  began: Day;
  /** the first day they may have ended */
  ended: Day;
}

const SEVERAL = 3;
const MONTHS = 12;

/** The most that followed each other within twelve months for certain; null for fewer than three. PC24. */
export function turnover(stays: readonly Stay[], today: Day): Turnover | null {
  const sure = stays.flatMap((stay) => sureOf(stay, today)).sort((a, b) => (a.began < b.began ? -1 : 1));
  let best: Turnover | null = null;
  for (const [place, first] of sure.entries()) {
    const chain = [first];
    const within = addDays(addMonths(first.ended, MONTHS), -1);
    for (const next of sure.slice(place + 1)) {
      const isKnown = chain.some(({ of }) => of === next.of);
      const follows = chain.every((one) => !areTogether(one, next) && one.first <= next.first);
      if (!isKnown && follows && next.began <= within) chain.push(next);
    }
    const last = chain.at(-1) ?? first;
    if (chain.length < SEVERAL || (best !== null && chain.length <= best.count)) continue;
    const [from, to] = first.ended < last.began ? [first.ended, last.began] : [last.began, first.ended];
    best = { count: chain.length, from, to };
  }
  return best;
}

function sureOf({ of, period }: Stay, today: Day): Sure[] {
  if (!period || (period.from === null && period.to === null)) return [];
  const ended = period.to ? earliest(period.to) : today;
  if (period.from === null) return [{ of, first: ended, began: ended, ended }];
  const first = earliest(period.from);
  return first > today ? [] : [{ of, first, began: latest(period.from), ended }];
}

/** Whether they held it at once for certain; a day on which one hands over to the other isn't. */
function areTogether(a: Sure, b: Sure): boolean {
  const from = later(a.began, b.began);
  const to = earlier(a.ended, b.ended);
  return a.began < a.ended && b.began < b.ended && from < to;
}
