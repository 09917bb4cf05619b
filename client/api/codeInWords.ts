import { t } from '#client/i18n/t.ts';
import { isErrorCode } from './isErrorCode.ts';

/** The sentence for an error code that came inside an answer. */
export function codeInWords(code: string): string {
  return isErrorCode(code) ? t(`errors.${code}`) : t('errors.internal');
}
