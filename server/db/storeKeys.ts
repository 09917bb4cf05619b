import { DatabaseSync } from 'node:sqlite';
import type { Kysely } from 'kysely';
import { z } from 'zod';
import type { Database } from './tables.ts';

const wrapped = z.base64();

/** The keys of a store, each still wrapped: without the master key they open nothing. */
export const storeKeysSchema = z.object({
  version: z.literal(1),
  madeAt: z.number(),
  compartments: z.array(z.tuple([z.string(), wrapped])),
  /** document, its compartment, its key */
  documents: z.array(z.tuple([z.string(), z.string(), wrapped])),
  situations: z.array(z.tuple([z.string(), wrapped])),
});

export type StoreKeys = z.infer<typeof storeKeysSchema>;

/** The tables that a backup of the data leaves out. */
export const KEY_TABLES = ['compartment_keys', 'document_keys', 'situation_keys'] as const;

const toText = (bytes: Uint8Array) => Buffer.from(bytes).toString('base64');
const toBytes = (text: string) => new Uint8Array(Buffer.from(text, 'base64'));

export async function readStoreKeys(db: Kysely<Database>, now: number): Promise<StoreKeys> {
  const compartments = await db.selectFrom('compartment_keys').selectAll().execute();
  const documents = await db.selectFrom('document_keys').selectAll().execute();
  const situations = await db.selectFrom('situation_keys').selectAll().execute();
  return {
    version: 1,
    madeAt: now,
    compartments: compartments.map((row) => [row.compartment_id, toText(row.wrapped_key)]),
    documents: documents.map((row) => [row.document, row.compartment_id, toText(row.wrapped_key)]),
    situations: situations.map((row) => [row.situation_id, toText(row.wrapped_key)]),
  };
}

/** Puts these keys in the place of those that are there. */
export async function writeStoreKeys(db: Kysely<Database>, keys: StoreKeys): Promise<void> {
  await db.transaction().execute(async (trx) => {
    for (const table of KEY_TABLES) await trx.deleteFrom(table).execute();
    for (const [compartment_id, key] of keys.compartments)
      await trx
        .insertInto('compartment_keys')
        .values({ compartment_id, wrapped_key: toBytes(key) })
        .execute();
    for (const [document, compartment_id, key] of keys.documents)
      await trx
        .insertInto('document_keys')
        .values({ document, compartment_id, wrapped_key: toBytes(key) })
        .execute();
    for (const [situation_id, key] of keys.situations)
      await trx
        .insertInto('situation_keys')
        .values({ situation_id, wrapped_key: toBytes(key) })
        .execute();
  });
}

/** Takes the keys out of a copy of a SQLite store, so that nothing of them is left in the file. */
export function removeKeysFromCopy(file: string): void {
  const copy = new DatabaseSync(file);
  try {
    copy.exec('pragma journal_mode = delete; pragma secure_delete = on;');
    for (const table of KEY_TABLES) copy.exec(`delete from ${table}`);
    copy.exec('vacuum');
  } finally {
    copy.close();
  }
}

/** Whether a SQLite file holds keys itself: backups did, before keys were kept apart. */
export function copyHoldsKeys(file: string): boolean {
  const copy = new DatabaseSync(file, { readOnly: true });
  try {
    return copy.prepare('select 1 from compartment_keys limit 1').get() !== undefined;
  } finally {
    copy.close();
  }
}
