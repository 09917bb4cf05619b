import { randomBytes } from 'node:crypto';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { connect } from '#server/db/connect.ts';
import { migrate } from '#server/db/migrate.ts';
import { createLedger } from '#server/ledger/createLedger.ts';

/** How long a ledger of `ENTRIES` (100,000) takes to write and to check, on SQLite. `node bench/ledger.ts [entries]` */
const ENTRIES = Number(process.argv[2] ?? 100_000);
const PER_TRANSACTION = 1_000;
const SITUATIONS = 200;

const dataDir = await mkdtemp(join(tmpdir(), 'maillage-bench-ledger-'));
const store = connect({ dataDir });
await migrate(store);
const ledger = createLedger({ store, master: randomBytes(32), now: Date.now });
const began = performance.now();
for (let at = 0; at < ENTRIES; at += PER_TRANSACTION)
  await store.db.transaction().execute(async (trx) => {
    for (let next = at; next < Math.min(ENTRIES, at + PER_TRANSACTION); next += 1)
      await ledger.append(trx, {
        situationId: `s${next % SITUATIONS}`,
        recordId: `r${next % 7}`,
        kind: 'consent.signed',
        actorAccountId: 'a1',
        payload: { answers: [{ rowId: `row${next}`, answer: 'yes' }], words: 'x'.repeat(200) },
      });
  });
const written = performance.now();
const cpuBefore = process.cpuUsage();
const { ok, entries } = await ledger.verify();
const checked = performance.now();
const cpu = process.cpuUsage(cpuBefore);
const each = (ms: number) => `${Math.round(ms)} ms, ${((ms * 1_000) / ENTRIES).toFixed(1)} µs an entry`;
console.log(`${entries} entries, ${ok ? 'whole' : 'DAMAGED'}`);
console.log(`written: ${each(written - began)} (${PER_TRANSACTION} a transaction)`);
console.log(`checked: ${each(checked - written)}; processor: ${each((cpu.user + cpu.system) / 1_000)}`);
console.log(`memory: ${Math.round(process.memoryUsage().rss / 1_048_576)} MB`);
await store.close();
await rm(dataDir, { recursive: true, force: true });
