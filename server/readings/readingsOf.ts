import type { Kysely } from 'kysely';
import { compartmentAccess, type SituationFacts } from '#shared/policy/index.ts';
import { parseDocumentName } from '#shared/protocol/documentName.ts';
import type { ReadingView } from '#shared/protocol/http/readings.ts';
import type { Database } from '../db/tables.ts';

/** Beyond, there is a next page. */
const PER_PAGE = 1_000;

/** Who opened what, as one person may know it. RD3. */
export async function readingsOf(
  db: Kysely<Database>,
  ask: { facts: SituationFacts; accountId: string; before: string | null; now: number },
): Promise<{ readings: ReadingView[]; more: boolean }> {
  const { facts, accountId, before, now } = ask;
  const isOpen = ({ id }: { id: string }) =>
    compartmentAccess({ facts, accountId, compartmentId: id, now }).access !== 'none';
  const open = facts.compartments.filter(isOpen).map(({ id }) => id);
  if (open.length === 0) return { readings: [], more: false };
  const me = facts.members.find((one) => one.accountId === accountId && !one.removed);
  const seesAll = me?.familyPlace === 'holder' || me?.familyPlace === 'child';
  const kept = db
    .selectFrom('readings')
    .innerJoin('accounts', 'accounts.id', 'readings.account_id')
    .selectAll('readings')
    .select('accounts.name')
    .where('situation_id', '=', facts.situation.id)
    .where('compartment_id', 'in', open)
    .$if(!seesAll, (query) => query.where('account_id', '=', accountId))
    .orderBy('day', 'desc')
    .orderBy('last_at', 'desc');
  const rows = await kept
    .$if(before !== null, (query) => query.where('day', '<', before ?? ''))
    .limit(PER_PAGE + 1)
    .execute();
  const page = wholeDays(rows) ?? (await kept.where('day', '=', rows[0]?.day ?? '').execute());
  const titles = await titlesOf(db, open);
  return {
    more: rows.length > PER_PAGE,
    readings: page.map((row) => {
      const named = parseDocumentName(row.document);
      const noteId = named?.kind === 'note' ? named.id : null;
      const title = noteId === null ? undefined : titles.get(noteId);
      const member = facts.members.find((one) => one.accountId === row.account_id && !one.removed);
      return {
        memberId: member?.id ?? null,
        name: row.name,
        isMe: row.account_id === accountId,
        compartmentId: row.compartment_id,
        kind: noteId === null ? 'board' : 'note',
        noteId: title === undefined ? null : noteId,
        noteTitle: title ?? null,
        day: row.day,
        firstAt: row.first_at,
        lastAt: row.last_at,
        times: row.times,
      };
    }),
  };
}

/** A page ends between two days, so that the next can begin there; null: one day is longer than a page, and is one. RD5. */
function wholeDays<T extends { day: string }>(rows: readonly T[]): readonly T[] | null {
  if (rows.length <= PER_PAGE) return rows;
  const last = rows.at(-1)?.day;
  const whole = rows.filter(({ day }) => day !== last);
  return whole.length > 0 ? whole : null;
}

async function titlesOf(db: Kysely<Database>, compartmentIds: readonly string[]) {
  const notes = await db
    .selectFrom('notes')
    .select(['id', 'title'])
    .where('compartment_id', 'in', [...compartmentIds])
    .execute();
  return new Map(notes.map(({ id, title }) => [id, title]));
}
