import type { Kysely } from 'kysely';
import type { BatchStatement } from '#server/db/batchWriter.ts';
import type { Store } from '#server/db/connect.ts';
import type { Database } from '#server/db/tables.ts';
import type { DocumentKind } from '#shared/protocol/documentName.ts';

export interface LogRow {
  seq: number;
  /** sealed */
  bytes: Uint8Array;
}

export interface Binding {
  clientId: number;
  accountId: string;
}

export interface StoredDocument {
  compartmentId: string;
  kind: DocumentKind;
  epoch: number;
  snapshot: LogRow | null;
  /** after the snapshot, in order */
  updates: LogRow[];
  bindings: Binding[];
}

export interface LogEntry {
  document: string;
  epoch: number;
  seq: number;
  bytes: Uint8Array;
  bindings: readonly Binding[];
}

export interface SnapshotEntry {
  document: string;
  epoch: number;
  seq: number;
  bytes: Uint8Array;
}

/** What is kept of documents, and what is forgotten. Bytes come in sealed; nothing here can read them. */
export interface UpdateLog {
  /** `null`: there is no such document. */
  load(document: string): Promise<StoredDocument | null>;
  /** All or none, on disk when it resolves. Entries that are already there, byte for byte, are fine (a retry). SY31. */
  commit(entries: readonly LogEntry[]): Promise<void>;
  /** Writes a snapshot and cuts the log up to it, in one transaction. SY50. */
  compact(snapshot: SnapshotEntry): Promise<void>;
  /** Starts a new epoch from a snapshot at seq 0: what was before is gone with its bindings. SY52. */
  renew(
    document: string,
    next: { epoch: number; bytes: Uint8Array; bindings: readonly Binding[] },
  ): Promise<void>;
  /** Forgets the document, its row included. */
  remove(document: string): Promise<void>;
}

/** Somebody else wrote another entry under the same number: two servers share a store that is made for one. */
export class LogConflict extends Error {
  readonly document: string;
  constructor(document: string) {
    super('another entry is there under this number');
    this.document = document;
  }
}

export function updateLog(of: { store: Pick<Store, 'db' | 'writer'>; now: () => number }): UpdateLog {
  const {
    store: { db, writer },
    now,
  } = of;
  writer.start();

  return {
    async load(document) {
      const row = await db
        .selectFrom('documents')
        .selectAll()
        .where('name', '=', document)
        .executeTakeFirst();
      return row
        ? { compartmentId: row.compartment_id, kind: row.kind, ...(await content(db, document, row.epoch)) }
        : null;
    },

    async commit(entries) {
      if (entries.length === 0) return;
      const [inserted] = await writer.write(rowsOf(entries, now()));
      if (inserted !== entries.length) await sameAsKept(db, entries);
    },

    async compact({ document, epoch, seq, bytes }) {
      await writer.write([
        { sql: UPSERT_SNAPSHOT, rows: [[document, epoch, seq, bytes, now()]] },
        { sql: CUT_SNAPSHOTS, rows: [[document, epoch, seq]] },
        { sql: CUT_UPDATES, rows: [[document, epoch, seq]] },
      ]);
    },

    async renew(document, { epoch, bytes, bindings }) {
      await writer.write([
        ...forget(document),
        { sql: 'update documents set epoch = ? where name = ?', rows: [[epoch, document]] },
        { sql: UPSERT_SNAPSHOT, rows: [[document, epoch, 0, bytes, now()]] },
        ...bindingRows([{ document, epoch, bindings }]),
      ]);
    },

    async remove(document) {
      await writer.write([
        ...forget(document),
        { sql: 'delete from documents where name = ?', rows: [[document]] },
      ]);
    },
  };
}

async function content(db: Kysely<Database>, document: string, epoch: number) {
  const snapshot = await db
    .selectFrom('document_snapshots')
    .select(['seq', 'bytes'])
    .where('document', '=', document)
    .where('epoch', '=', epoch)
    .orderBy('seq', 'desc')
    .limit(1)
    .executeTakeFirst();
  const updates = await db
    .selectFrom('document_updates')
    .select(['seq', 'bytes'])
    .where('document', '=', document)
    .where('epoch', '=', epoch)
    .where('seq', '>', snapshot?.seq ?? 0)
    .orderBy('seq')
    .execute();
  const bindings = await db
    .selectFrom('client_bindings')
    .select(['client_id as clientId', 'account_id as accountId'])
    .where('document', '=', document)
    .where('epoch', '=', epoch)
    .execute();
  return { epoch, snapshot: snapshot ?? null, updates, bindings };
}

const INSERT_UPDATE =
  'insert into document_updates (document, epoch, seq, bytes, at) values (?, ?, ?, ?, ?) on conflict do nothing';
const INSERT_BINDING =
  'insert into client_bindings (document, epoch, client_id, account_id) values (?, ?, ?, ?) on conflict do nothing';
const UPSERT_SNAPSHOT = `insert into document_snapshots (document, epoch, seq, bytes, at) values (?, ?, ?, ?, ?)
  on conflict (document, epoch, seq) do update set bytes = excluded.bytes, at = excluded.at`;
const CUT_SNAPSHOTS = 'delete from document_snapshots where document = ? and (epoch <> ? or seq < ?)';
const CUT_UPDATES = 'delete from document_updates where document = ? and (epoch <> ? or seq <= ?)';

function rowsOf(entries: readonly LogEntry[], at: number): BatchStatement[] {
  const updates = entries.map(({ document, epoch, seq, bytes }) => [document, epoch, seq, bytes, at]);
  return [{ sql: INSERT_UPDATE, rows: updates }, ...bindingRows(entries)];
}

function bindingRows(
  of: readonly { document: string; epoch: number; bindings: readonly Binding[] }[],
): BatchStatement[] {
  const rows = of.flatMap(({ document, epoch, bindings }) =>
    bindings.map(({ clientId, accountId }) => [document, epoch, clientId, accountId]),
  );
  return rows.length > 0 ? [{ sql: INSERT_BINDING, rows }] : [];
}

function forget(document: string): BatchStatement[] {
  return ['document_updates', 'document_snapshots', 'client_bindings'].map((table) => ({
    sql: `delete from ${table} where document = ?`,
    rows: [[document]],
  }));
}

/** A commit whose answer was lost is tried again: the rows are there then, and must be ours. */
async function sameAsKept(db: Kysely<Database>, entries: readonly LogEntry[]): Promise<void> {
  for (const { document, epoch, seq, bytes } of entries) {
    const kept = await db
      .selectFrom('document_updates')
      .select('bytes')
      .where('document', '=', document)
      .where('epoch', '=', epoch)
      .where('seq', '=', seq)
      .executeTakeFirst();
    if (!kept || !Buffer.from(kept.bytes).equals(bytes)) throw new LogConflict(document);
  }
}
