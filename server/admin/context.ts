import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { sessionSecret } from '../auth/sessionSecret.ts';
import { createSessions, type Sessions } from '../auth/sessions.ts';
import { inProcessBus } from '../bus/inProcessBus.ts';
import { type ConsentService, createConsentService } from '../consent/service.ts';
import { connect, type Store } from '../db/connect.ts';
import { holdsSealed } from '../db/holdsSealed.ts';
import { migrate } from '../db/migrate.ts';
import type { Env } from '../env.ts';
import { createLogger } from '../http/logger.ts';
import { refused } from '../http/outcome.ts';
import { createLedger, type Ledger } from '../ledger/createLedger.ts';
import { type AccessBook, createAccessBook } from '../people/accessBook.ts';
import { createSync, type Sync } from '../sync/createSync.ts';
import { compartmentKeys } from '../sync/log/compartmentKeys.ts';
import { masterKey } from '../sync/log/masterKey.ts';
import { updateLog } from '../sync/log/updateLog.ts';
import { nudge } from './nudge.ts';

/** What verbs work with: the store of a server that is stopped, or running beside. */
export interface AdminContext {
  env: Env;
  store: Store;
  sessions: Sessions;
  sync: Sync;
  ledger: Ledger;
  /** what wraps the keys in the store */
  master: Uint8Array;
  book: AccessBook;
  consents: ConsentService;
  /** what links begin with */
  publicUrl: string;
  /** where a server that runs on the same data listens; null: none runs */
  localUrl: string | null;
  now: number;
  close(): Promise<void>;
}

/** A running server writes here its address, and below it where it listens, so that links made beside it lead to it. */
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
  const running = await runningServer(env);
  const publicUrl = env.publicUrl ?? running?.publicUrl ?? `http://${env.host}:${env.port}`;
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
  const ledger = createLedger({ store, master: master.key, now: Date.now });
  const localUrl = running?.localUrl ?? null;
  // In the turn of the commit, before anything else is done: a withdrawal is cut at the server too. CN80.
  const nudges: Promise<boolean>[] = [];
  book.onChange(() => void nudges.push(nudge({ localUrl, master: master.key }, { withdrawal: null })));
  return {
    env,
    store,
    sessions,
    sync,
    ledger,
    master: master.key,
    book,
    consents: createConsentService({
      store,
      book,
      ledger,
      documents: sync,
      // Sockets are the running server's; it completes the receipt when it is told (CN44).
      peopleIn: () => [],
      verifyPasskey: async () => refused('badPasskey'),
      readings: { flush: async () => undefined },
      controller: env.controller,
      sendsMail: env.smtpUrl !== null,
      log,
      now: Date.now,
    }),
    publicUrl,
    localUrl,
    now: Date.now(),
    async close() {
      await Promise.all(nudges);
      await sync.close();
      await store.close();
    },
  };
}

async function runningServer(env: Env): Promise<{ publicUrl: string; localUrl: string } | null> {
  try {
    const text = await readFile(join(env.dataDir, URL_FILE), 'utf8');
    const [publicUrl = '', localUrl = publicUrl] = text.trim().split('\n');
    return publicUrl === '' ? null : { publicUrl, localUrl };
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return null;
    throw error;
  }
}
