import type { AcronymView } from '#shared/protocol/http/acronyms.ts';
import { recordAct } from '../audit/recordAct.ts';
import type { Store } from '../db/connect.ts';
import { newId } from '../http/newId.ts';
import { done, type Outcome, refused } from '../http/outcome.ts';
import type { Actor } from '../people/actor.ts';

export interface AcronymService {
  list(situationId: string): Promise<AcronymView[]>;
  add(actor: Actor, entry: { acronym: string; meaning: string }): Promise<Outcome<AcronymView>>;
  remove(actor: Actor, acronymId: string): Promise<Outcome<undefined>>;
  situationOf(acronymId: string): Promise<string | null>;
}

/** The acronyms of a situation. An acronym may have several meanings, never the same one twice. */
export function createAcronymService(deps: { store: Store; now: () => number }): AcronymService {
  const { db, engine } = deps.store;
  return {
    async list(situationId) {
      return await db
        .selectFrom('acronyms')
        .select(['id', 'acronym', 'meaning'])
        .where('situation_id', '=', situationId)
        .orderBy('acronym')
        .orderBy('created_at')
        .execute();
    },

    async add(actor, { acronym, meaning }) {
      const now = deps.now();
      return await db.transaction().execute(async (trx) => {
        const same = await trx
          .selectFrom('acronyms')
          .select('id')
          .where('situation_id', '=', actor.situationId)
          .where('acronym', '=', acronym)
          .where('meaning', '=', meaning)
          .executeTakeFirst();
        if (same) return refused('alreadyExists');
        const id = newId();
        await trx
          .insertInto('acronyms')
          .values({
            id,
            situation_id: actor.situationId,
            acronym,
            meaning,
            created_by: actor.accountId,
            created_at: now,
          })
          .execute();
        await recordAct(trx, engine, {
          ...actor,
          at: now,
          verb: 'create',
          resource: 'acronym',
          resourceId: id,
        });
        return done({ id, acronym, meaning });
      });
    },

    async remove(actor, acronymId) {
      const at = deps.now();
      await db.transaction().execute(async (trx) => {
        await trx.deleteFrom('acronyms').where('id', '=', acronymId).execute();
        await recordAct(trx, engine, {
          ...actor,
          at,
          verb: 'remove',
          resource: 'acronym',
          resourceId: acronymId,
        });
      });
      return done(undefined);
    },

    async situationOf(acronymId) {
      const row = await db
        .selectFrom('acronyms')
        .select('situation_id')
        .where('id', '=', acronymId)
        .executeTakeFirst();
      return row?.situation_id ?? null;
    },
  };
}
