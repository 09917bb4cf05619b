import { chmod, constants, copyFile, mkdir, stat } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import type { Kysely } from 'kysely';
import { STORE_FILE } from '../db/connect.ts';
import { copyHoldsKeys, writeStoreKeys } from '../db/storeKeys.ts';
import type { Database } from '../db/tables.ts';
import type { Env } from '../env.ts';
import { erasedSince } from '../erasure/erasedSince.ts';
import { removeUnreadablePictures } from '../pictures/removeUnreadablePictures.ts';
import { removeUnreadable } from '../snapshots/removeUnreadable.ts';
import { compartmentKeys } from '../sync/index.ts';
import { erasureOf } from './erasureOf.ts';
import { keysFileBeside, readKeysFile } from './keysFile.ts';
import { required, UsageError, type Values, type Verb } from './verb.ts';

export const restore: Verb = {
  name: 'restore',
  summary: 'put a backup in an empty DATA_DIR, with the newest keys',
  help: `restore --from FILE [--keys FILE] [--json]
  DATA_DIR must hold no store; nothing is ever overwritten. Put the master key back too, or set MASTER_KEY_FILE.
  --keys FILE   the newest file of keys there is (maillage.keys beside FILE). What was erased before it was made has no
                key in it, and goes from the restored store too. What was withdrawn since the backup comes back: do it again.
  On PostgreSQL: pg_restore first, then restore --keys FILE`,
  options: { from: { type: 'string' }, keys: { type: 'string' } },
  before: async (env, values) => {
    const keysFile = keysFileOf(env, values);
    if (env.databaseUrl) {
      if (values['from'] !== undefined)
        throw new UsageError('the store is PostgreSQL: use pg_restore, then --keys');
      if ((await readKeysFile(keysFile)) === null) throw new UsageError(`no such file: ${keysFile}`);
      return;
    }
    const from = resolve(required(values, 'from'));
    if (!(await isThere(from))) throw new UsageError(`no such file: ${from}`);
    // Older backups hold their keys themselves.
    if ((await readKeysFile(keysFile)) === null && !copyHoldsKeys(from))
      throw new UsageError(`the keys are missing: ${keysFile}`);
    await mkdir(env.dataDir, { recursive: true, mode: 0o700 });
    try {
      const store = join(env.dataDir, STORE_FILE);
      await copyFile(from, store, constants.COPYFILE_EXCL);
      await chmod(store, 0o600);
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
      throw new UsageError(`there is a store already in ${env.dataDir}`);
    }
  },
  async run(context, values) {
    const { store, env } = context;
    // Opened and migrated by now: it is a store, and one this version can read.
    const keys = await readKeysFile(keysFileOf(env, values));
    if (keys) await writeStoreKeys(store.db, keys);
    const erasure = erasureOf(context);
    const opening = compartmentKeys({ store, master: context.master });
    const erased = await erasedSince(store.db, opening);
    let gone = 0;
    for (const target of erased) if ((await erasure.erase(target, null)).ok) gone += 1;
    gone += await removeUnreadable(store, opening);
    gone += await removeUnreadablePictures(store, opening);
    const silent = await silentSituations(store.db);
    for (const situationId of silent)
      await store.db
        .transaction()
        .execute((trx) => context.ledger.destroyProofs(trx, { situationId, actorAccountId: null }));
    const { count } = await store.db
      .selectFrom('situations')
      .select((eb) => eb.fn.countAll<number>().as('count'))
      .executeTakeFirstOrThrow();
    const { ok, entries } = await context.ledger.verify();
    return {
      json: {
        ok,
        dataDir: env.dataDir,
        situations: Number(count),
        erasedSince: gone,
        ledgerEntries: entries,
      },
      lines: [
        `${count} situations`,
        `${gone} things were erased since this copy was made, and are gone from it`,
        ok ? `${entries} ledger entries, whole` : 'the ledger is DAMAGED: see verify-ledger',
      ],
    };
  },
};

function keysFileOf(env: Env, values: Values): string {
  if (env.databaseUrl || values['keys'] !== undefined) return resolve(required(values, 'keys'));
  return keysFileBeside(resolve(required(values, 'from')));
}

/** Situations whose proofs were destroyed since the copy was made: their payloads have no key any more. */
async function silentSituations(db: Kysely<Database>): Promise<string[]> {
  const rows = await db
    .selectFrom('ledger_payloads')
    .leftJoin('situation_keys', 'situation_keys.situation_id', 'ledger_payloads.situation_id')
    .select('ledger_payloads.situation_id')
    .distinct()
    .where('situation_keys.situation_id', 'is', null)
    .execute();
  return rows.map(({ situation_id }) => situation_id);
}

async function isThere(file: string): Promise<boolean> {
  return await stat(file).then(
    () => true,
    (error: NodeJS.ErrnoException) => {
      if (error.code === 'ENOENT') return false;
      throw error;
    },
  );
}
