import { t } from './t.ts';

/**
 * Two names that belong to somebody (J.-M. Lemaire's school): shown only where whoever runs this house says so,
 * with VITE_TERM_MAP and VITE_TERM_METHOD at build; plain words otherwise.
 */
export function term(which: 'map' | 'method'): string {
  const chosen: unknown =
    which === 'map' ? import.meta.env['VITE_TERM_MAP'] : import.meta.env['VITE_TERM_METHOD'];
  if (typeof chosen === 'string' && chosen.trim() !== '') return chosen.trim();
  return which === 'map' ? t('common.termMap') : t('common.termMethod');
}
