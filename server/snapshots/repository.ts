import type { Kysely } from 'kysely';
import type { BoardSnapshotsTable } from '../db/snapshotTables.ts';
import type { Database } from '../db/tables.ts';

type Db = Kysely<Database>;

/** A snapshot without its content, which is large. */
export type SnapshotRow = Omit<BoardSnapshotsTable, 'content'>;

const ROW = [
  'id',
  'series_id',
  'situation_id',
  'compartment_id',
  'held_on',
  'taken_at',
  'taken_by',
  'version',
  'name',
] as const;

export async function snapshotsIn(db: Db, compartmentIds: readonly string[]): Promise<SnapshotRow[]> {
  if (compartmentIds.length === 0) return [];
  return await db
    .selectFrom('board_snapshots')
    .select(ROW)
    .where('compartment_id', 'in', [...compartmentIds])
    .orderBy('taken_at', 'desc')
    .orderBy('id')
    .execute();
}

export async function snapshotRow(db: Db, id: string): Promise<SnapshotRow | undefined> {
  return await db.selectFrom('board_snapshots').select(ROW).where('id', '=', id).executeTakeFirst();
}

/** What it is at this version; undefined where it was written anew, or went. */
export async function contentBytes(
  db: Db,
  { id, version }: { id: string; version: number },
): Promise<Uint8Array | undefined> {
  const row = await db
    .selectFrom('board_snapshots')
    .select('content')
    .where('id', '=', id)
    .where('version', '=', version)
    .executeTakeFirst();
  return row?.content;
}

export async function countIn(db: Db, compartmentId: string): Promise<number> {
  const { count } = await db
    .selectFrom('board_snapshots')
    .select((eb) => eb.fn.countAll<number>().as('count'))
    .where('compartment_id', '=', compartmentId)
    .executeTakeFirstOrThrow();
  return Number(count);
}

export async function compartmentsOf(db: Db, situationId: string): Promise<string[]> {
  const rows = await db
    .selectFrom('compartments')
    .select('id')
    .where('situation_id', '=', situationId)
    .execute();
  return rows.map(({ id }) => id);
}

export async function situationOf(db: Db, compartmentId: string): Promise<string | null> {
  const row = await db
    .selectFrom('compartments')
    .select('situation_id')
    .where('id', '=', compartmentId)
    .executeTakeFirst();
  return row?.situation_id ?? null;
}

/** The last act of the log; what is erased after it has a greater number. */
export async function lastAct(db: Db): Promise<number> {
  const { seq } = await db
    .selectFrom('audit')
    .select((eb) => eb.fn.max('seq').as('seq'))
    .executeTakeFirstOrThrow();
  return Number(seq ?? 0);
}

export async function isErasedSince(db: Db, { situationId, seq }: { situationId: string; seq: number }) {
  const row = await db
    .selectFrom('audit')
    .select('seq')
    .where('seq', '>', seq)
    .where('situation_id', '=', situationId)
    .where('verb', 'in', ['erase', 'eraseElement'])
    .limit(1)
    .executeTakeFirst();
  return row !== undefined;
}
