import type { InformedPerson } from '#shared/consent/events.ts';
import type { Person } from '#shared/consent/person.ts';
import { momentOf } from '../dayField.ts';

type Missing = 'personMissing' | 'toldMissing' | 'wordsMissing_told' | 'wordsMissing_notTold' | 'dayMissing';

/** What is noted of somebody who was told, or wasn't: whole, or what it lacks. A reason why not has no day. */
export function informedPerson({
  person,
  told,
  day,
  words,
}: {
  person: Person | undefined;
  told: 'told' | 'notTold' | null;
  day: string;
  words: string;
}): { ok: true; informed: InformedPerson } | { ok: false; missing: Missing } {
  if (person === undefined) return { ok: false, missing: 'personMissing' };
  if (told === null) return { ok: false, missing: 'toldMissing' };
  const said = words.trim();
  if (said === '') return { ok: false, missing: `wordsMissing_${told}` };
  if (told === 'notTold') return { ok: true, informed: { who: person, reasonNotInformed: said } };
  const when = momentOf(day, 'begins');
  return when === null
    ? { ok: false, missing: 'dayMissing' }
    : { ok: true, informed: { who: person, when, how: said } };
}
