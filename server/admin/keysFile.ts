import { open, readFile, rename, rm } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { type StoreKeys, storeKeysSchema } from '../db/storeKeys.ts';
import { UsageError } from './verb.ts';

/** Beside the backup, unless it is said otherwise: always the newest, whichever day the data are of. */
export function keysFileBeside(backup: string): string {
  return join(dirname(backup), 'maillage.keys');
}

/** Replaces the file in one step: at no moment is there none, and the one before is gone. */
export async function writeKeysFile(file: string, keys: StoreKeys): Promise<void> {
  const next = `${file}.next`;
  await rm(next, { force: true });
  const handle = await open(next, 'wx', 0o600);
  try {
    await handle.writeFile(`${JSON.stringify(keys)}\n`);
    await handle.sync();
  } finally {
    await handle.close();
  }
  await rename(next, file);
}

/** null where there is none. */
export async function readKeysFile(file: string): Promise<StoreKeys | null> {
  let text: string;
  try {
    text = await readFile(file, 'utf8');
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return null;
    throw error;
  }
  const parsed = storeKeysSchema.safeParse(parseJson(text));
  if (!parsed.success) throw new UsageError(`${file} is no file of keys`);
  return parsed.data;
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null; // told by the caller: it is no file of keys
  }
}
