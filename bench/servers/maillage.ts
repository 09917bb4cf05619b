import { accountName, commonName, fakeAccessBook } from '#server/sync/testing/fakeAccessBook.ts';
import { syncTestServer, TEST_ORIGIN } from '#server/sync/testing/syncTestServer.ts';
import { SCHEMA_VERSION } from '#shared/protocol/schemaVersion.ts';
import { benchServer } from '../lib/benchServer.ts';

// Ours as it runs: guard, gate, policy, encryption, durable log on SQLite in a folder of its own. Only the people
// are in memory.
const [rooms = 1, people = 1] = process.argv.slice(2).map(Number);
const server = await syncTestServer({ book: fakeAccessBook({ situations: rooms, members: people }) });

benchServer({
  port: server.port,
  seats: Array.from({ length: rooms }, (_, room) =>
    Array.from({ length: people }, (_, person) => ({
      path: `/sync/board:${commonName(room + 1)}?schema=${SCHEMA_VERSION}&ack=1`,
      headers: { cookie: `account=${accountName(person)}`, origin: TEST_ORIGIN },
    })),
  ),
  close: () => server.close(),
});
