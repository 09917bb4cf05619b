import { randomBytes } from 'node:crypto';
import type { Kysely } from 'kysely';
import type { Database } from '../db/tables.ts';
import { unwrapKey, wrapKey } from '../db/wrappedKey.ts';
import { type CompartmentKeys, seal } from '../sync/index.ts';

const KEY_BYTES = 32;

export interface PictureRef {
  id: string;
  compartmentId: string;
}

/** What a picture's key is called. */
export function keyName(id: string): string {
  return `picture:${id}`;
}

/** Seals a picture with a fresh key, wrapped by its compartment's: taking it away destroys that key. PI6. */
export async function sealPicture(
  keys: Pick<CompartmentKeys, 'keyOf'>,
  { id, compartmentId, bytes }: PictureRef & { bytes: Uint8Array },
): Promise<{
  content: Uint8Array;
  key: { document: string; compartment_id: string; wrapped_key: Uint8Array };
}> {
  const above = await keys.keyOf(compartmentId);
  const key = randomBytes(KEY_BYTES);
  const document = keyName(id);
  return {
    content: seal(key).seal(bytes, boundTo(id)),
    key: { document, compartment_id: compartmentId, wrapped_key: wrapKey(above, key, document) },
  };
}

/** Opens what was sealed, or null: its key is gone, or another compartment's was above it. */
export async function openPicture(
  db: Kysely<Database>,
  keys: Pick<CompartmentKeys, 'keyOf'>,
  { id, compartmentId, content }: PictureRef & { content: Uint8Array },
): Promise<Uint8Array<ArrayBuffer> | null> {
  const document = keyName(id);
  const row = await db
    .selectFrom('document_keys')
    .select('wrapped_key')
    .where('document', '=', document)
    .executeTakeFirst();
  if (!row) return null;
  // Outside: a key that can't be fetched now isn't gone.
  const above = await keys.keyOf(compartmentId);
  try {
    return new Uint8Array(seal(unwrapKey(above, row.wrapped_key, document)).open(content, boundTo(id)));
  } catch {
    return null; // of a compartment that has begun again under another key
  }
}

function boundTo(id: string) {
  return { document: keyName(id), epoch: 1, seq: 0, as: 'snapshot' } as const;
}
