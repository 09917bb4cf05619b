import { t } from '#client/i18n/t.ts';
import { ERROR_CODES, type ErrorCode } from '#shared/protocol/errorCodes.ts';

/** The sentence for an error code that came inside an answer. */
export function codeInWords(code: string): string {
  return isCode(code) ? t(`errors.${code}`) : t('errors.internal');
}

const isCode = (code: string): code is ErrorCode => Object.hasOwn(ERROR_CODES, code);
