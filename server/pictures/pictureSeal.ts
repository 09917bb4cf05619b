import type { Kysely } from 'kysely';
import type { Database } from '../db/tables.ts';
import { type CompartmentKeys, type OwnKeyRow, ownSeal } from '../sync/index.ts';

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
): Promise<{ content: Uint8Array; key: OwnKeyRow }> {
  return await ownSeal(keys).seal({ keyName: keyName(id), compartmentId }, { content: [bytes, boundTo(id)] });
}

/** Opens what was sealed, or null: its key is gone, or another compartment's was above it. */
export async function openPicture(
  db: Kysely<Database>,
  keys: Pick<CompartmentKeys, 'keyOf'>,
  { id, compartmentId, content }: PictureRef & { content: Uint8Array },
): Promise<Uint8Array<ArrayBuffer> | null> {
  const bytes = await ownSeal(keys).open(db, { keyName: keyName(id), compartmentId }, [content, boundTo(id)]);
  return bytes && new Uint8Array(bytes);
}

function boundTo(id: string) {
  return { document: keyName(id), epoch: 1, seq: 0, as: 'snapshot' } as const;
}
