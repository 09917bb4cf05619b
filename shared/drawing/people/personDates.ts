import type { Person } from '../../board/element.ts';
import { type Age, ageOn } from '../../domain/ageOn.ts';
import { type ApproxDate, namedDates, precisionOf } from '../../domain/approxDate.ts';
import type { DrawingWords } from '../drawing.ts';

export interface PersonDates {
  /** « 1931–2004 » ; empty where nothing is known */
  life: string;
  birth: string;
  /** today's for the living, at their death for the dead; null where it can't be counted */
  age: Age | null;
  /** a child on the day of the drawing, or when they died */
  child: boolean;
}

const OF_AGE = 18;

/** What a person's dates say on a drawing made on a day (`YYYY-MM-DD`; null counts no age of the living). */
export function personDates(
  person: Person,
  { words, on }: { words: DrawingWords; on: string | null },
): PersonDates {
  const birth: ApproxDate | null =
    person.birth ?? (person.birthYear === null ? null : four(person.birthYear));
  const death = person.death ?? null;
  const said = (date: ApproxDate | null) => (date === null ? '' : yearsOf(date, words));
  const until = person.deceased || death !== null ? death : on;
  const age = birth === null || until === null ? null : ageOn(birth, until);
  const [born, died] = [said(birth), said(death)];
  const isOver = person.deceased || death !== null;
  const life = !isOver ? born : born === '' && died === '' ? '' : `${born || '?'}–${died || '?'}`;
  return { life, birth: born, age, child: age !== null && (age.unit === 'months' || age.most < OF_AGE) };
}

/** « 1984 », « v. 1984 », « av. 1984 », « 1980/1984 » */
function yearsOf(date: ApproxDate, { about, before, after }: DrawingWords): string {
  const marks = { on: '', between: '', about, before, after };
  const years = new Set(namedDates(date).map((one) => Number(one.slice(0, 4))));
  return marks[precisionOf(date)] + [...years].join('/');
}

function four(year: number): string {
  return String(year).padStart(4, '0');
}
