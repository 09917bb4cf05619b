import { randomBytes } from 'node:crypto';
import { chmod, mkdir, open, readFile, stat } from 'node:fs/promises';
import { dirname } from 'node:path';

export interface MasterKey {
  /** 32 bytes */
  key: Uint8Array;
  /** made just now: the operator must be told to keep a copy away from the data */
  isNew: boolean;
  /** what to tell the operator, in the language of the logs; empty when all is well */
  warnings: string[];
}

const KEY_BYTES = 32;
const PRIVATE = 0o600;

/**
 * Reads the master key (base64 of 32 bytes) from its file; makes the file, mode 0600, where there is none and `mayMake`
 * says that nothing was sealed yet. Throws where a key is missing or broken: a new one would open nothing. SY43.
 */
export async function masterKey({ file, mayMake }: { file: string; mayMake: boolean }): Promise<MasterKey> {
  const text = await readFile(file, 'utf8').catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') return null;
    throw error;
  });
  if (text !== null) return { key: parse(text, file), isNew: false, warnings: await looseness(file) };
  if (!mayMake)
    throw new Error(
      `${file} is missing, and documents are sealed with it: put the master key back before starting`,
    );
  const key = randomBytes(KEY_BYTES);
  await write(file, key);
  const warning = `a new master key was written to ${file}: move it away from the data, keep a copy, and set MASTER_KEY_FILE. Without it no document can be read`;
  return { key, isNew: true, warnings: [warning] };
}

function parse(text: string, file: string): Uint8Array {
  const key = Buffer.from(text.trim(), 'base64');
  if (key.length !== KEY_BYTES) throw new Error(`${file} does not hold a master key (32 bytes in base64)`);
  return key;
}

/** On disk before it is used, the folder's entry included: a key lost in a power cut takes every document with it. */
async function write(file: string, key: Buffer): Promise<void> {
  await mkdir(dirname(file), { recursive: true, mode: 0o700 });
  const handle = await open(file, 'wx', PRIVATE);
  try {
    await handle.writeFile(`${key.toString('base64')}\n`);
    await handle.sync();
  } finally {
    await handle.close();
  }
  await chmod(file, PRIVATE);
  const folder = await open(dirname(file), 'r');
  try {
    await folder.sync();
  } finally {
    await folder.close();
  }
}

async function looseness(file: string): Promise<string[]> {
  const { mode } = await stat(file);
  return (mode & 0o077) === 0 ? [] : [`${file} can be read by others than its owner: chmod 600 it`];
}
