import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe } from 'vitest';
import { connect } from '#server/db/connect.ts';
import { havePostgres, startPostgres, type TestPostgres } from '#server/testing/postgres.ts';
import { updateLogContract } from './updateLog.contract.ts';

const folders: string[] = [];
const newFolder = async () => {
  const folder = await mkdtemp(join(tmpdir(), 'maillage-log-'));
  folders.push(folder);
  return folder;
};
afterAll(async () => {
  for (const folder of folders) await rm(folder, { recursive: true, force: true });
});

updateLogContract('SQLite', async () => connect({ dataDir: await newFolder() }));

describe.skipIf(!havePostgres)('with a PostgreSQL of its own', () => {
  let postgres: TestPostgres | null = null;
  afterAll(() => postgres?.stop());

  updateLogContract('PostgreSQL', async () => {
    postgres = await startPostgres();
    return connect({ databaseUrl: await postgres.freshDatabase(), dataDir: await newFolder() });
  });
});
