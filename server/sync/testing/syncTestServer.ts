import { randomBytes } from 'node:crypto';
import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Bus } from '#server/bus/bus.ts';
import { inProcessBus } from '#server/bus/inProcessBus.ts';
import { connect, type Store } from '#server/db/connect.ts';
import { migrate } from '#server/db/migrate.ts';
import { createSync, type Sync } from '../createSync.ts';
import { compartmentKeys } from '../log/compartmentKeys.ts';
import { type UpdateLog, updateLog } from '../log/updateLog.ts';
import type { SyncLogger } from '../ports.ts';
import type { SyncLimits } from '../syncLimits.ts';
import { COMMON, type FakeAccessBook, fakeAccessBook } from './fakeAccessBook.ts';

export interface SyncTestServer {
  url: string;
  port: number;
  sync: Sync;
  book: FakeAccessBook;
  store: Store;
  dataDir: string;
  masterKey: Uint8Array;
  /** every line that was logged */
  logged: { level: string; fields: Record<string, unknown>; message: string }[];
  /** Makes a note's row, and makes the book know it. */
  addNote(noteId: string, compartmentId?: string): Promise<string>;
  close(): Promise<void>;
}

export const TEST_ORIGIN = 'http://maillage.test';

/** A sync server on a free port: the real door, rooms and log on a throw-away SQLite file, people in memory. */
export async function syncTestServer(
  of: {
    book?: FakeAccessBook;
    dataDir?: string;
    databaseUrl?: string;
    masterKey?: Uint8Array;
    port?: number;
    bus?: Bus;
    limits?: Partial<SyncLimits>;
    /** puts something between the rooms and the log: faults */
    wrapLog?: (log: UpdateLog) => UpdateLog;
  } = {},
): Promise<SyncTestServer> {
  const dataDir = of.dataDir ?? (await mkdtemp(join(tmpdir(), 'maillage-sync-')));
  const store = connect(of.databaseUrl ? { databaseUrl: of.databaseUrl, dataDir } : { dataDir });
  await migrate(store);
  const masterKey = of.masterKey ?? randomBytes(32);
  const book = of.book ?? fakeAccessBook();
  const logged: SyncTestServer['logged'] = [];
  const log = updateLog({ store, now: Date.now });
  const sync = createSync({
    book,
    bus: of.bus ?? inProcessBus(),
    keys: compartmentKeys({ store, master: masterKey }),
    log: of.wrapLog?.(log) ?? log,
    logger: logger(logged),
    // As in production: a client that doesn't say where it comes from isn't let in either.
    isOurOrigin: (origin) => origin === TEST_ORIGIN,
    ...(of.limits && { limits: of.limits }),
  });
  const addDocument = (name: string, compartmentId: string, kind: 'board' | 'note') =>
    store.db
      .insertInto('documents')
      .values({ name, compartment_id: compartmentId, kind, epoch: 1, created_at: Date.now() })
      .onConflict((conflict) => conflict.doNothing())
      .execute();
  for (const { compartments } of book.situations())
    for (const { id } of compartments) await addDocument(`board:${id}`, id, 'board');
  const http = createServer();
  http.on('upgrade', sync.handleUpgrade);
  http.listen(of.port ?? 0, '127.0.0.1');
  await once(http, 'listening');
  const { port } = http.address() as AddressInfo;

  return {
    url: `ws://127.0.0.1:${port}/sync`,
    port,
    sync,
    book,
    store,
    dataDir,
    masterKey,
    logged,
    async addNote(noteId, compartmentId = COMMON) {
      const name = `note:${noteId}`;
      book.documents.set(name, {
        situationId: situationOf(book, compartmentId),
        compartmentId,
        kind: 'note',
        epoch: 1,
      });
      await addDocument(name, compartmentId, 'note');
      return name;
    },
    async close() {
      await sync.close();
      http.closeAllConnections();
      http.close();
      await store.close();
      if (of.dataDir === undefined) await rm(dataDir, { recursive: true, force: true });
    },
  };
}

function logger(logged: SyncTestServer['logged']): SyncLogger {
  const at = (level: string) => (fields: Record<string, unknown>, message: string) => {
    logged.push({ level, fields, message });
  };
  return { info: at('info'), warn: at('warn'), error: at('error') };
}

function situationOf(book: FakeAccessBook, compartmentId: string): string {
  const found = book
    .situations()
    .find(({ compartments }) => compartments.some(({ id }) => id === compartmentId));
  if (!found) throw new Error(`no such compartment: ${compartmentId}`);
  return found.situation.id;
}
