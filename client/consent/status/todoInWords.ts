import { t } from '#client/i18n/t.ts';
import type { TodoItem } from '#shared/protocol/http/consentViews.ts';
import { namesOf } from './namesOf.ts';

const ALONE = ['hearChild', 'judge', 'familyFile', 'consent', 'invitation', 'review'] as const;
const NAMED = ['signature', 'inform', 'charter'] as const;

/** « Il manque la signature de M. Bernard. » CS8. */
export function todoInWords({ what, who }: Pick<TodoItem, 'what' | 'who'>): string {
  const named = NAMED.find((known) => known === what);
  if (named !== undefined && who.length > 0) return t(`consentStatus.todo_${named}`, { names: namesOf(who) });
  const alone = ALONE.find((known) => known === what);
  return t(`consentStatus.todo_${alone ?? 'other'}`);
}
