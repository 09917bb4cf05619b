import { chmod, constants, copyFile, mkdir } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { STORE_FILE } from '../db/connect.ts';
import { required, UsageError, type Verb } from './verb.ts';

export const restore: Verb = {
  name: 'restore',
  summary: 'put a backup in an empty DATA_DIR',
  help: `restore --from FILE [--json]
  DATA_DIR must hold no store; nothing is ever overwritten. Put the master key back too, or set MASTER_KEY_FILE.
  What was erased or withdrawn since the backup comes back with it: do it again.`,
  options: { from: { type: 'string' } },
  before: async (env, values) => {
    const from = resolve(required(values, 'from'));
    if (env.databaseUrl) throw new UsageError('the store is PostgreSQL: use pg_restore');
    await mkdir(env.dataDir, { recursive: true, mode: 0o700 });
    try {
      const store = join(env.dataDir, STORE_FILE);
      await copyFile(from, store, constants.COPYFILE_EXCL);
      await chmod(store, 0o600);
    } catch (error) {
      const { code } = error as NodeJS.ErrnoException;
      if (code === 'EEXIST') throw new UsageError(`there is a store already in ${env.dataDir}`);
      if (code === 'ENOENT') throw new UsageError(`no such file: ${from}`);
      throw error;
    }
  },
  async run({ store, env }) {
    // Opened and migrated by now: it is a store, and one this version can read.
    const { count } = await store.db
      .selectFrom('situations')
      .select((eb) => eb.fn.countAll<number>().as('count'))
      .executeTakeFirstOrThrow();
    return { json: { dataDir: env.dataDir, situations: Number(count) }, lines: [`${count} situations`] };
  },
};
