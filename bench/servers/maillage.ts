import { randomBytes } from 'node:crypto';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { inProcessBus } from '#server/bus/inProcessBus.ts';
import { connect } from '#server/db/connect.ts';
import { migrate } from '#server/db/migrate.ts';
import { createSync } from '#server/sync/createSync.ts';
import { compartmentKeys } from '#server/sync/log/compartmentKeys.ts';
import { updateLog } from '#server/sync/log/updateLog.ts';
import { benchBook } from '../lib/benchBook.ts';
import { benchServer } from '../lib/benchServer.ts';

// Ours as it runs: guard, gate, policy, encryption, durable log on SQLite in a folder of its own. Only the people
// are in memory.
const [rooms = 1, people = 1] = process.argv.slice(2).map(Number);
const dataDir = mkdtempSync(join(tmpdir(), 'maillage-bench-'));
process.on('exit', () => rmSync(dataDir, { recursive: true, force: true }));

const store = connect({ dataDir });
await migrate(store);
const book = benchBook({ rooms, people });
const silent = { info: () => undefined, warn: console.error, error: console.error };
const sync = createSync({
  book,
  bus: inProcessBus(),
  keys: compartmentKeys({ db: store.db, master: randomBytes(32) }),
  log: updateLog({ store, now: Date.now }),
  logger: silent,
  isOurOrigin: () => true,
});
await store.db
  .insertInto('documents')
  .values(
    Array.from({ length: rooms }, (_, room) => ({
      name: `board:${book.compartment(room)}`,
      compartment_id: book.compartment(room),
      kind: 'board' as const,
      epoch: 1,
      created_at: Date.now(),
    })),
  )
  .execute();
const http = createServer();
http.on('upgrade', sync.handleUpgrade);
http.listen(0, '127.0.0.1');
await once(http, 'listening');

benchServer({
  port: (http.address() as AddressInfo).port,
  seats: Array.from({ length: rooms }, (_, room) =>
    Array.from({ length: people }, (_, person) => ({
      path: `/sync/board:${book.compartment(room)}?schema=1&ack=1`,
      headers: { cookie: `account=${book.account(room, person)}` },
    })),
  ),
});
