import type { Kin } from './kin.ts';

/**
 * Who is born first, as far as it is known: below 0 when `a` is, 0 when nobody can say. What the table told goes
 * before dates; of two dates, only the part that both have is compared.
 */
export function birthOrder(a: Kin, b: Kin): number {
  const [rankA, rankB] = [a.person.rank, b.person.rank];
  if (rankA !== null && rankB !== null && rankA !== rankB) return rankA - rankB;
  const [dateA, dateB] = [dateOf(a), dateOf(b)];
  const known = Math.min(dateA.length, dateB.length);
  if (known === 0) return 0;
  const [cutA, cutB] = [dateA.slice(0, known), dateB.slice(0, known)];
  return cutA < cutB ? -1 : cutA > cutB ? 1 : 0;
}

function dateOf({ person }: Kin): string {
  return (person.birth ?? '').replace(/^~/, '');
}
