import { errors } from '#client/i18n/fr/errors.ts';
import type { ErrorCode } from '#shared/protocol/errorCodes.ts';

/** Whether this is a code we have a sentence for: each one of shared/protocol/errorCodes.ts (request.test.ts). */
export function isErrorCode(value: unknown): value is ErrorCode {
  return typeof value === 'string' && Object.hasOwn(errors, value);
}
