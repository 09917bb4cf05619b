import { parseArgs } from 'node:util';
import { accountName, commonName, fakeAccessBook } from './fakeAccessBook.ts';
import { syncTestServer } from './syncTestServer.ts';

/**
 * The sync test server as a process of its own, to be measured and killed:
 * `node server/sync/testing/syncServerProcess.ts --data <folder> [--database <url>] [--port N] [--rooms N] [--members N]`.
 * Prints one line of JSON once it serves. Cookie: `account=<id>`. Takes messages of its parent: `{ revoke: accountId }`
 * takes the account out of every situation, `{ restore: accountId }` puts it back, `{ metrics: true }` answers
 * `{ metrics, memory, cpu }`, after a garbage collection where there is `--expose-gc`; `{ close: true }` ends it in order.
 */
const { values } = parseArgs({
  options: {
    data: { type: 'string' },
    database: { type: 'string' },
    port: { type: 'string', default: '0' },
    rooms: { type: 'string', default: '1' },
    members: { type: 'string', default: '10' },
    limits: { type: 'string', default: '{}' },
  },
});
const rooms = Number(values.rooms);
const members = Number(values.members);
const book = fakeAccessBook({ situations: rooms, members });
const server = await syncTestServer({
  book,
  port: Number(values.port),
  // The same at each start, so that what was written before a kill can be read after it. Not a secret.
  masterKey: new Uint8Array(32).fill(7),
  limits: JSON.parse(values.limits) as Record<string, number>,
  ...(values.data && { dataDir: values.data }),
  ...(values.database && { databaseUrl: values.database }),
});
const numbers = Array.from({ length: rooms }, (_, i) => i + 1);
const notes: string[] = [];
for (const i of numbers)
  notes.push(await server.addNote(`note-${String(i).padStart(4, '0')}`, commonName(i)));

process.on('message', (message: { revoke?: string; restore?: string; metrics?: true; close?: true }) => {
  if (message.revoke !== undefined) setRemoved(message.revoke, true);
  if (message.restore !== undefined) setRemoved(message.restore, false);
  if (message.metrics) {
    globalThis.gc?.();
    process.send?.({
      metrics: server.sync.metrics(),
      memory: process.memoryUsage(),
      cpu: process.cpuUsage(),
    });
  }
  if (message.close) void server.close().then(() => process.exit(0));
});

process.stdout.write(
  `${JSON.stringify({
    port: server.port,
    pid: process.pid,
    url: server.url,
    boards: numbers.map((i) => `board:${commonName(i)}`),
    notes,
    cookies: Array.from({ length: members }, (_, i) => `account=${accountName(i)}`),
  })}\n`,
);

function setRemoved(accountId: string, removed: boolean): void {
  for (const facts of book.situations())
    book.change({
      ...facts,
      members: facts.members.map((one) => (one.accountId === accountId ? { ...one, removed } : one)),
    });
}
