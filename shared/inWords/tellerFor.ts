import type { End, Table } from '../board/index.ts';
import { type Teller, tellerOf } from './teller.ts';
import { inWordsEn } from './words/en.ts';
import { inWordsFr } from './words/fr.ts';

export interface Telling {
  language: 'fr' | 'en';
  /** `YYYY-MM-DD`: ages are of that day */
  today: string;
  /** whom to begin with; the person concerned when not said */
  focus?: End | null;
  /** what a member is called now; null where nobody knows, and what was written then is said */
  memberName?: (id: string) => string | null;
}

/** Who tells a table in somebody's language. */
export function tellerFor(table: Table, { language, today, memberName }: Telling): Teller {
  const phrases = language === 'fr' ? inWordsFr : inWordsEn;
  return tellerOf(table, { phrases, today, memberName: memberName ?? (() => null) });
}
