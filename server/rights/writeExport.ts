import type { Kysely } from 'kysely';
import { recordAct } from '../audit/recordAct.ts';
import type { Engine } from '../db/connect.ts';
import type { Database } from '../db/tables.ts';
import { newId } from '../http/newId.ts';
import type { Actor } from '../people/actor.ts';

/** One line of what left, and one act of the log. In the caller's transaction. */
export async function writeExport(
  trx: Kysely<Database>,
  engine: Engine,
  left: Actor & {
    memberId: string;
    compartmentId: string;
    noteId: string | null;
    kind: Database['exports']['kind'];
    at: number;
  },
): Promise<string> {
  const { accountId, situationId, memberId, compartmentId, noteId, kind, at } = left;
  const id = newId();
  await trx
    .insertInto('exports')
    .values({
      id,
      situation_id: situationId,
      compartment_id: compartmentId,
      note_id: noteId,
      kind,
      account_id: accountId,
      member_id: memberId,
      at,
    })
    .execute();
  await recordAct(trx, engine, {
    accountId,
    situationId,
    at,
    verb: 'export',
    resource: noteId === null ? 'board' : 'note',
    resourceId: noteId ?? compartmentId,
  });
  return id;
}
