import { t } from '#client/i18n/t.ts';
import { ApiProblem } from './ApiProblem.ts';

/** A refusal in plain words: what happened, what to do. For anything that was thrown. */
export function explain(error: unknown): string {
  if (!(error instanceof ApiProblem)) return t('errors.internal');
  if (error.code === 'slowDown' && error.retryAfterSeconds !== null) {
    return t('errors.slowDownFor', { count: error.retryAfterSeconds });
  }
  return t(`errors.${error.code}`);
}
