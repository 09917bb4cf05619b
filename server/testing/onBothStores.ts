import { afterAll, afterEach, beforeAll, describe } from 'vitest';
import type { Env } from '../env.ts';
import { havePostgres, startPostgres, type TestPostgres } from './postgres.ts';
import { type TestServer, testServer } from './testServer.ts';

const START_MS = 60_000;
/** A whole server and, for one of them, a database beside: on a busy machine that takes a while. */
const PATIENCE = { timeout: 30_000 };

/**
 * Runs the same tests on SQLite and on PostgreSQL: one set of promises, two databases. `start` gives a server on an
 * empty store, closed after the test.
 */
export function onBothStores(
  name: string,
  tests: (start: (settings?: Partial<Env>) => Promise<TestServer>) => void,
): void {
  const running: TestServer[] = [];
  async function closeAll(): Promise<void> {
    for (const server of running.splice(0)) await server.close();
  }

  describe(`${name} (SQLite)`, PATIENCE, () => {
    afterEach(closeAll);
    tests(async (settings) => {
      const server = await testServer(settings);
      running.push(server);
      return server;
    });
  });

  describe.skipIf(!havePostgres)(`${name} (PostgreSQL)`, PATIENCE, () => {
    let postgres: TestPostgres;
    beforeAll(async () => {
      postgres = await startPostgres();
    }, START_MS);
    afterAll(() => postgres.stop(), START_MS);
    afterEach(closeAll);
    tests(async (settings) => {
      const server = await testServer({ databaseUrl: await postgres.freshDatabase(), ...settings });
      running.push(server);
      return server;
    });
  });
}
