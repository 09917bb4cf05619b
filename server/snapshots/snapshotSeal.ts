import { randomBytes } from 'node:crypto';
import { promisify } from 'node:util';
import { deflateRaw, inflateRaw } from 'node:zlib';
import type { Kysely } from 'kysely';
import type { Database } from '../db/tables.ts';
import { unwrapKey, wrapKey } from '../db/wrappedKey.ts';
import { type CompartmentKeys, seal } from '../sync/index.ts';
import { type SnapshotContent, snapshotContent } from './snapshotContent.ts';

const pack = promisify(deflateRaw);
const unpack = promisify(inflateRaw);

const KEY_BYTES = 32;
/** Places in one snapshot that are sealed apart: the list of snapshots opens no content. */
const PLACE = { name: 0, content: 1 } as const;

export interface SnapshotRef {
  id: string;
  compartmentId: string;
  version: number;
}

export interface SealedSnapshot {
  name: Uint8Array;
  content: Uint8Array;
  /** goes into `document_keys` in the same transaction */
  key: { document: string; compartment_id: string; wrapped_key: Uint8Array };
}

/** What a snapshot's key is called: another one each time it is written anew, so that no copy of before opens. SN20. */
export function keyName({ id, version }: Pick<SnapshotRef, 'id' | 'version'>): string {
  return `snapshot:${id}:${version}`;
}

/** Seals a snapshot with a fresh key, wrapped by its compartment's. */
export async function sealSnapshot(
  keys: Pick<CompartmentKeys, 'keyOf'>,
  of: SnapshotRef & { name: string; content: SnapshotContent },
): Promise<SealedSnapshot> {
  const above = await keys.keyOf(of.compartmentId);
  const key = randomBytes(KEY_BYTES);
  const document = keyName(of);
  const sealer = seal(key);
  const packed = await pack(JSON.stringify(of.content));
  return {
    name: sealer.seal(Buffer.from(of.name), boundTo(of, 'name')),
    content: sealer.seal(packed, boundTo(of, 'content')),
    key: { document, compartment_id: of.compartmentId, wrapped_key: wrapKey(above, key, document) },
  };
}

/** Opens what was sealed, or null: its key is gone, or it was sealed with another. SN20. */
export function snapshotOpener(db: Kysely<Database>, keys: Pick<CompartmentKeys, 'keyOf'>) {
  async function open(of: SnapshotRef, place: keyof typeof PLACE, sealed: Uint8Array) {
    const document = keyName(of);
    const row = await db
      .selectFrom('document_keys')
      .select('wrapped_key')
      .where('document', '=', document)
      .executeTakeFirst();
    if (!row) return null;
    // Outside: a key that can't be fetched now isn't gone.
    const above = await keys.keyOf(of.compartmentId);
    try {
      return seal(unwrapKey(above, row.wrapped_key, document)).open(sealed, boundTo(of, place));
    } catch {
      return null; // of a compartment that has begun again under another key
    }
  }

  return {
    async name(of: SnapshotRef, sealed: Uint8Array): Promise<string | null> {
      const bytes = await open(of, 'name', sealed);
      return bytes && Buffer.from(bytes).toString();
    },
    async content(of: SnapshotRef, sealed: Uint8Array): Promise<SnapshotContent | null> {
      const bytes = await open(of, 'content', sealed);
      return bytes && snapshotContent(JSON.parse((await unpack(bytes)).toString()));
    },
  };
}

function boundTo(of: SnapshotRef, place: keyof typeof PLACE) {
  return { document: `snapshot:${of.id}`, epoch: of.version, seq: PLACE[place], as: 'snapshot' } as const;
}
