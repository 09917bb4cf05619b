import type { Kysely } from 'kysely';
import { recordAct } from '../audit/recordAct.ts';
import type { Engine } from '../db/connect.ts';
import type { Database } from '../db/tables.ts';
import { newId } from '../http/newId.ts';

type Db = Kysely<Database>;

/** Legal holds: a court, an inquiry. Everything here is in the caller's transaction. ER3. */
export const legalHolds = {
  async standing(db: Db, situationId: string) {
    return await db
      .selectFrom('legal_holds')
      .selectAll()
      .where('situation_id', '=', situationId)
      .where('lifted_at', 'is', null)
      .orderBy('set_at')
      .execute();
  },

  /** Those that were lifted, with who and why. */
  async lifted(db: Db, situationId: string) {
    return await db
      .selectFrom('legal_holds')
      .selectAll()
      .where('situation_id', '=', situationId)
      .where('lifted_at', 'is not', null)
      .orderBy('lifted_at')
      .execute();
  },

  async set(
    trx: Db,
    engine: Engine,
    of: { situationId: string; reference: string; accountId: string | null; now: number },
  ): Promise<string> {
    const { situationId, reference, accountId, now } = of;
    const id = newId();
    await wait(trx, engine, situationId);
    await trx
      .insertInto('legal_holds')
      .values({
        id,
        situation_id: situationId,
        reference,
        set_by: accountId,
        set_at: now,
        lifted_by: null,
        lifted_at: null,
        lift_reason: null,
      })
      .execute();
    const act = { at: now, accountId, verb: 'create', resource: 'legalHold', resourceId: id, situationId };
    await recordAct(trx, engine, act);
    return id;
  },

  async lift(
    trx: Db,
    engine: Engine,
    of: { id: string; accountId: string | null; reason: string | null; now: number },
  ): Promise<void> {
    const { id, accountId, reason, now } = of;
    const lifted = await trx
      .updateTable('legal_holds')
      .set({ lifted_by: accountId, lifted_at: now, lift_reason: reason })
      .where('id', '=', id)
      .where('lifted_at', 'is', null)
      .returning('situation_id')
      .executeTakeFirst();
    if (!lifted) return;
    const act = { at: now, accountId, verb: 'delete', resource: 'legalHold', resourceId: id };
    await recordAct(trx, engine, { ...act, situationId: lifted.situation_id });
  },
};

/**
 * An erasure locks the situation's row before it looks for holds: what is written here comes wholly before it, and stops it,
 * or wholly after. SQLite has one writer at a time. ER3.
 */
async function wait(trx: Db, engine: Engine, situationId: string): Promise<void> {
  await trx
    .selectFrom('situations')
    .select('id')
    .where('id', '=', situationId)
    .$if(engine === 'postgres', (query) => query.forUpdate())
    .executeTakeFirstOrThrow();
}
