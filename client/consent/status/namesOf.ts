import { listInWords } from '#client/i18n/listInWords.ts';
import type { PersonView } from '#shared/protocol/http/consentViews.ts';

/** « M. Roux et Mme Vidal ». */
export function namesOf(people: readonly PersonView[]): string {
  return listInWords(people.map(({ name }) => name));
}
