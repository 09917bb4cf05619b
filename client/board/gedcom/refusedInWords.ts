import { ApiProblem } from '#client/api/ApiProblem.ts';
import { explain } from '#client/api/explain.ts';
import { t } from '#client/i18n/t.ts';

/** Why the server put nothing on the map. */
export function refusedInWords(error: unknown): string {
  if (!(error instanceof ApiProblem)) return explain(error);
  if (error.code === 'tooLarge') return t('gedcom.tooLarge');
  switch (error.code === 'importRefused' ? error.issues[0]?.code : null) {
    case 'notGedcom':
      return t('gedcom.notGedcom');
    case 'badZip':
      return t('gedcom.badZip');
    case 'nobody':
      return t('gedcom.nobodyFound');
    case 'tooMany':
      return t('gedcom.tooMany');
    case 'tooWide':
      return t('gedcom.tooWide');
    case 'mapFull':
      return t('gedcom.mapFull');
    default:
      return explain(error);
  }
}
