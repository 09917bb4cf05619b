import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, describe } from 'vitest';
import { connect, type Store } from '../db/connect.ts';
import { migrate } from '../db/migrate.ts';
import { havePostgres, startPostgres, type TestPostgres } from './postgres.ts';

const START_MS = 60_000;

/** Runs the same tests on a migrated SQLite and a migrated PostgreSQL, without a server before them. */
export function onBareStores(name: string, tests: (open: () => Promise<Store>) => void): void {
  const cleanups: (() => Promise<void>)[] = [];
  async function cleanUp(): Promise<void> {
    for (const cleanup of cleanups.splice(0).reverse()) await cleanup();
  }

  async function open(databaseUrl?: string): Promise<Store> {
    const dataDir = await mkdtemp(join(tmpdir(), 'maillage-store-'));
    cleanups.push(() => rm(dataDir, { recursive: true, force: true }));
    const store = connect({ dataDir, ...(databaseUrl === undefined ? {} : { databaseUrl }) });
    cleanups.push(() => store.close());
    await migrate(store);
    return store;
  }

  describe(`${name} (SQLite)`, () => {
    afterEach(cleanUp);
    tests(() => open());
  });

  describe.skipIf(!havePostgres)(`${name} (PostgreSQL)`, () => {
    let postgres: TestPostgres;
    beforeAll(async () => {
      postgres = await startPostgres();
    }, START_MS);
    afterAll(() => postgres.stop(), START_MS);
    afterEach(cleanUp);
    tests(async () => open(await postgres.freshDatabase()));
  });
}
