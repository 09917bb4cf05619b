import type { Kin } from './kin.ts';

/**
 * Who is born first, as far as it is known: below 0 when `a` is, 0 when nobody can say. Of two dates, only the part
 * that both have is compared; where dates don't say, the rank that was told does.
 */
export function birthOrder(a: Kin, b: Kin): number {
  const [dateA, dateB] = [dateOf(a), dateOf(b)];
  const known = Math.min(dateA.length, dateB.length);
  const [cutA, cutB] = [dateA.slice(0, known), dateB.slice(0, known)];
  if (cutA !== cutB) return cutA < cutB ? -1 : 1;
  const [rankA, rankB] = [a.person.rank, b.person.rank];
  return rankA !== null && rankB !== null ? rankA - rankB : 0;
}

function dateOf({ person }: Kin): string {
  return (person.birth ?? '').replace(/^[~<>]|\/.*$/g, '');
}
