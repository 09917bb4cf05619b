import type { CopyMark } from '#client/api/askExport.ts';
import { dateTimeInWords } from '#client/i18n/dates.ts';
import { t } from '#client/i18n/t.ts';

/** « Copie remise à Nadia … »: so that a sheet found on a table can be traced. */
export function markInWords({ to, at, reference }: CopyMark): string {
  return t('notes.handedTo', { to, date: dateTimeInWords(at), reference });
}
