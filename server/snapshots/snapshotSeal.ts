import { promisify } from 'node:util';
import { deflateRaw, inflateRaw } from 'node:zlib';
import type { Kysely } from 'kysely';
import type { Database } from '../db/tables.ts';
import { type CompartmentKeys, type OwnKeyRow, ownSeal } from '../sync/index.ts';
import { type SnapshotContent, snapshotContent } from './snapshotContent.ts';

const pack = promisify(deflateRaw);
const unpack = promisify(inflateRaw);

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
  key: OwnKeyRow;
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
  const packed = await pack(JSON.stringify(of.content));
  return await ownSeal(keys).seal(ownKeyOf(of), {
    name: [Buffer.from(of.name), boundTo(of, 'name')],
    content: [packed, boundTo(of, 'content')],
  });
}

/** Opens what was sealed, or null: its key is gone, or it was sealed with another. SN20. */
export function snapshotOpener(db: Kysely<Database>, keys: Pick<CompartmentKeys, 'keyOf'>) {
  const open = (of: SnapshotRef, place: keyof typeof PLACE, sealed: Uint8Array) =>
    ownSeal(keys).open(db, ownKeyOf(of), [sealed, boundTo(of, place)]);

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

function ownKeyOf(of: SnapshotRef) {
  return { keyName: keyName(of), compartmentId: of.compartmentId };
}
