import type { Kysely, Selectable, Updateable } from 'kysely';
import type { SituationView } from '#shared/protocol/http/views.ts';
import type { Database, SituationsTable } from '../db/tables.ts';

/** What allowing, or no longer allowing, lines of violence and abuse writes of a situation. SH30. */
export function sensitiveColumns(
  wanted: { allowed: true; reason: string } | { allowed: false },
  { memberId, now }: { memberId: string; now: number },
): Updateable<SituationsTable> {
  return wanted.allowed
    ? { sensitive_lines_at: now, sensitive_lines_by: memberId, sensitive_lines_reason: wanted.reason }
    : { sensitive_lines_at: null, sensitive_lines_by: null, sensitive_lines_reason: null };
}

/** Since when, by whom and why, for everybody at the table to read; null while they aren't allowed. */
export async function sensitiveLinesOf(
  db: Kysely<Database>,
  situation: Pick<
    Selectable<SituationsTable>,
    'sensitive_lines_at' | 'sensitive_lines_by' | 'sensitive_lines_reason'
  >,
): Promise<SituationView['sensitiveLines']> {
  const { sensitive_lines_at: since, sensitive_lines_by: by, sensitive_lines_reason: reason } = situation;
  if (since === null) return null;
  const member = await db
    .selectFrom('members')
    .innerJoin('accounts', 'accounts.id', 'members.account_id')
    .select('accounts.name')
    .where('members.id', '=', by ?? '')
    .executeTakeFirst();
  return { since, by: member?.name ?? '', reason: reason ?? '' };
}
