import { open, stat } from 'node:fs/promises';
import { resolve } from 'node:path';
import { copyStore } from '../db/copyStore.ts';
import { KEY_TABLES, readStoreKeys, removeKeysFromCopy } from '../db/storeKeys.ts';
import { keysFileBeside, writeKeysFile } from './keysFile.ts';
import { required, UsageError, type Verb } from './verb.ts';

export const backup: Verb = {
  name: 'backup',
  summary: 'copy the store into one file, and its keys into another, while the server runs',
  help: `backup --to FILE [--keys FILE] [--json]
  --to FILE     everything but the keys; documents are encrypted. For SQLite; on PostgreSQL use
                pg_dump ${KEY_TABLES.map((table) => `--exclude-table-data=${table}`).join(' ')}
  --keys FILE   the keys, each wrapped by the master key (maillage.keys beside FILE). It is replaced each time, and the
                newest opens all older copies: keep one only, so that what is erased can be read in none of them`,
  options: { to: { type: 'string' }, keys: { type: 'string' } },
  async run({ store, now }, values) {
    if (store.engine === 'postgres') {
      if (values['to'] !== undefined)
        throw new UsageError('the store is PostgreSQL: use pg_dump, and --keys here');
      const keysFile = resolve(required(values, 'keys'));
      await writeKeysFile(keysFile, await readStoreKeys(store.db, now));
      return { json: { keys: keysFile }, lines: [`${keysFile}: the keys`] };
    }
    const file = resolve(required(values, 'to'));
    const keysFile = resolve(values['keys'] === undefined ? keysFileBeside(file) : required(values, 'keys'));
    await makeOwnFile(file);
    await copyStore(store, file);
    removeKeysFromCopy(file);
    // The keys come second: what is erased between the two has its bytes in the one and no key in the other.
    await writeKeysFile(keysFile, await readStoreKeys(store.db, now));
    const { size } = await stat(file);
    return {
      json: { file, bytes: size, keys: keysFile },
      lines: [
        `${file}: ${size} bytes, without keys`,
        `${keysFile}: the keys, for this and all older copies. Keep this one only, and the master key apart from both.`,
      ],
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
