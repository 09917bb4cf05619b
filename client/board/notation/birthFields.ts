import type { Person } from '#shared/board/index.ts';
import { type ApproxDate, yearItself } from '#shared/domain/approxDate.ts';

const FIRST = 1850;
const LAST = 2150;

/** A birth is written twice: as it is known, and its year, which is all that an older map knows. */
export function birthFields(birth: ApproxDate | null): Pick<Person, 'birth' | 'birthYear'> {
  const year = birth === null ? null : yearItself(birth);
  return { birth, birthYear: year !== null && year >= FIRST && year <= LAST ? year : null };
}
