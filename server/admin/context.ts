import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { sessionSecret } from '../auth/sessionSecret.ts';
import { createSessions, type Sessions } from '../auth/sessions.ts';
import { inProcessBus } from '../bus/inProcessBus.ts';
import { connect, type Store } from '../db/connect.ts';
import { holdsSealed } from '../db/holdsSealed.ts';
import { migrate } from '../db/migrate.ts';
import type { Env } from '../env.ts';
import { createLogger } from '../http/logger.ts';
import { createLedger, type Ledger } from '../ledger/createLedger.ts';
import { createAccessBook } from '../people/accessBook.ts';
import { createSync, type Sync } from '../sync/createSync.ts';
import { compartmentKeys } from '../sync/log/compartmentKeys.ts';
import { masterKey } from '../sync/log/masterKey.ts';
import { updateLog } from '../sync/log/updateLog.ts';

/** What verbs work with: the store of a server that is stopped, or running beside. */
export interface AdminContext {
  env: Env;
  store: Store;
  sessions: Sessions;
  sync: Sync;
  ledger: Ledger;
  /** what wraps the keys in the store */
  master: Uint8Array;
  /** what links begin with */
  publicUrl: string;
  now: number;
  close(): Promise<void>;
}

/** A running server writes its address here, so that links made beside it lead to it. */
const URL_FILE = 'server.url';

export async function openContext(env: Env): Promise<AdminContext> {
  const log = createLogger('error');
  const store = connect({
    dataDir: env.dataDir,
    ...(env.databaseUrl ? { databaseUrl: env.databaseUrl } : {}),
  });
  const { db } = store;
  await migrate(store);
  const master = await masterKey({ file: env.masterKeyFile, mayMake: !(await holdsSealed(db)) });
  const publicUrl = env.publicUrl ?? (await runningUrl(env)) ?? `http://${env.host}:${env.port}`;
  const sessions = createSessions({
    store,
    secret: sessionSecret(master.key),
    publicUrl,
    lifetimeS: 7 * 24 * 3_600,
    idleMs: null,
    sendsMail: env.smtpUrl !== null,
    now: Date.now,
  });
  const book = createAccessBook({ store, sessions, log, now: Date.now });
  const sync = createSync({
    book,
    log: updateLog({ store, now: Date.now }),
    keys: compartmentKeys({ store, master: master.key }),
    bus: inProcessBus(),
    logger: log,
    isOurOrigin: () => false,
  });
  return {
    env,
    store,
    sessions,
    sync,
    ledger: createLedger({ store, master: master.key, now: Date.now }),
    master: master.key,
    publicUrl,
    now: Date.now(),
    async close() {
      await sync.close();
      await store.close();
    },
  };
}

async function runningUrl(env: Env): Promise<string | null> {
  try {
    return (await readFile(join(env.dataDir, URL_FILE), 'utf8')).trim() || null;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return null;
    throw error;
  }
}
