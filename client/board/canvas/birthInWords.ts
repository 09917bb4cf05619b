import { activeLanguage } from '#client/i18n/language.ts';
import { t } from '#client/i18n/t.ts';
import type { Person } from '#shared/board/index.ts';
import { sayDate } from '#shared/text/sayDate.ts';

/** « naissance en 1984 »; « naissance : avant 1984 » where that is all that is known, or it was before our years. Empty: unknown. */
export function birthInWords({ birth, birthYear }: Pick<Person, 'birth' | 'birthYear'>): string {
  if (birthYear !== null) return t('board.bornIn', { year: String(birthYear) });
  return birth ? t('board.birthSaid', { date: sayDate(birth, activeLanguage()) }) : '';
}
