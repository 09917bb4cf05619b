import { open, stat } from 'node:fs/promises';
import { resolve } from 'node:path';
import { copyStore } from '../db/copyStore.ts';
import { required, UsageError, type Verb } from './verb.ts';

export const backup: Verb = {
  name: 'backup',
  summary: 'copy the store into one file, while the server runs',
  help: `backup --to FILE [--json]
  For SQLite; on PostgreSQL use pg_dump. The file holds everything, documents encrypted: keep the master key elsewhere,
  without it the file can't be read.`,
  options: { to: { type: 'string' } },
  async run({ store }, values) {
    const file = resolve(required(values, 'to'));
    if (store.engine === 'postgres') throw new UsageError('the store is PostgreSQL: use pg_dump');
    await makeOwnFile(file);
    await copyStore(store, file);
    const { size } = await stat(file);
    return {
      json: { file, bytes: size },
      lines: [`${file}: ${size} bytes. Keep the master key apart from it.`],
    };
  },
};

/** Empty, and its owner's alone before anything is in it. */
async function makeOwnFile(file: string): Promise<void> {
  try {
    await (await open(file, 'wx', 0o600)).close();
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
    throw new UsageError(`there is a file already: ${file}`);
  }
}
