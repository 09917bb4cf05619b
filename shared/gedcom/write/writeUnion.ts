import type { Couple } from '#shared/board/index.ts';
import { type ApproxDate, namedDates } from '#shared/domain/approxDate.ts';
import type { Period } from '#shared/domain/period.ts';
import type { LostCounter } from '../lost.ts';
import type { Structure } from './gedcomLines.ts';
import { writeDate, writePeriod } from './writeDate.ts';

/**
 * What a couple is to each other, as events of their family: those that GEDCOM has a word for, and for the others an
 * event whose type is our own word. GD94.
 */
export function writeUnion(couple: Couple, lost: LostCounter): Structure[] {
  const since = couple.during?.from ?? yearOf(couple.since);
  const until = couple.during?.to ?? yearOf(couple.until);
  if (couple.consanguineous === true || couple.noChildren) lost.add('coupleDetails');
  switch (couple.union) {
    case 'married':
      return [
        event('MARR', since),
        ...(until === null ? [] : [typed('married', { from: null, to: until }, lost)]),
      ];
    case 'divorced':
      return [...(since === null ? [] : [event('MARR', since)]), event('DIV', until)];
    case 'annulled':
      return [...(since === null ? [] : [event('MARR', since)]), event('ANUL', until)];
    case 'engaged':
      return until === null ? [event('ENGA', since)] : [typed('engaged', { from: since, to: until }, lost)];
    default:
      return couple.union === 'other' && since === null && until === null
        ? []
        : [typed(couple.union, { from: since, to: until }, lost)];
  }
}

function event(tag: string, date: ApproxDate | null): Structure {
  return date === null ? { tag, value: 'Y' } : { tag, children: [{ tag: 'DATE', value: writeDate(date) }] };
}

function typed(union: Couple['union'], { from, to }: Period, lost: LostCounter): Structure {
  const isPoint = from !== null && to === null;
  // GEDCOM has no « about », no « before », within a period.
  const [first, last] = [from && namedDates(from)[0], to && (namedDates(to)[1] ?? namedDates(to)[0])];
  if (!isPoint && (first !== from || last !== to)) lost.add('datePrecision');
  const date = isPoint ? writeDate(from) : writePeriod({ from: first ?? null, to: last ?? null });
  return {
    tag: 'EVEN',
    children: [{ tag: 'TYPE', value: union }, ...(date === null ? [] : [{ tag: 'DATE', value: date }])],
  };
}

function yearOf(year: number | null): ApproxDate | null {
  return year === null ? null : String(year);
}
