import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Env, readEnv } from '../env.ts';
import { type RunningServer, startServer } from '../main.ts';

export interface TestServer extends RunningServer {
  dataDir: string;
  /** null: SQLite, in `dataDir` */
  databaseUrl: string | null;
  /** the token of the first facilitator's link */
  firstToken: string;
}

/** A whole server on a free port and a folder of its own, which goes when it closes. */
export async function testServer(settings: Partial<Env> = {}): Promise<TestServer> {
  const dataDir = settings.dataDir ?? (await mkdtemp(join(tmpdir(), 'maillage-test-')));
  const env = readEnv({ DATA_DIR: dataDir, PORT: '0', LOG_LEVEL: 'silent' });
  const server = await startServer({ ...env, ...settings });
  return {
    ...server,
    dataDir,
    databaseUrl: settings.databaseUrl ?? null,
    firstToken: server.firstLink?.split('#jeton=')[1] ?? '',
    async close() {
      await server.close();
      if (!settings.dataDir) await rm(dataDir, { recursive: true, force: true });
    },
  };
}
