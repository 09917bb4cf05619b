import { mkdir, rm, writeFile } from 'node:fs/promises';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { getRequestListener } from '@hono/node-server';
import { sql } from 'kysely';
import { collectDefaultMetrics, Gauge, Registry } from 'prom-client';
import { createAcronymService } from './acronyms/service.ts';
import { createApp } from './app.ts';
import { firstLink } from './auth/firstLink.ts';
import { createFresh } from './auth/fresh.ts';
import { createIdentities } from './auth/identities.ts';
import { createMeansOf } from './auth/means.ts';
import { createMySessions } from './auth/mySessions.ts';
import { createPasskeys } from './auth/passkeys.ts';
import { createProviders } from './auth/providers/providers.ts';
import { readProviders } from './auth/providers/readProviders.ts';
import { createRoomService } from './auth/room/service.ts';
import { createAuthService } from './auth/service.ts';
import { sessionSecret } from './auth/sessionSecret.ts';
import { createSessions } from './auth/sessions.ts';
import { inProcessBus } from './bus/inProcessBus.ts';
import { createCharterService } from './charter/service.ts';
import { createConsentService } from './consent/service.ts';
import { connect, type Store } from './db/connect.ts';
import { holdsSealed } from './db/holdsSealed.ts';
import { migrate } from './db/migrate.ts';
import { type Env, readEnv } from './env.ts';
import { createErasure } from './erasure/createErasure.ts';
import { every } from './http/every.ts';
import { createRateLimits } from './http/limits.ts';
import { createLogger } from './http/logger.ts';
import { ownOrigin } from './http/ownOrigin.ts';
import { createImportService } from './imports/service.ts';
import { createCheckpoints } from './ledger/checkpoint.ts';
import { createLedger, type Ledger } from './ledger/createLedger.ts';
import { createMapPaperService } from './mapPapers/service.ts';
import { housekeeping } from './outbox/housekeeping.ts';
import { emptyOutbox } from './outbox/outbox.ts';
import { createPostman } from './outbox/postman.ts';
import { type AccessBook, createAccessBook } from './people/accessBook.ts';
import { createGuard } from './people/guard.ts';
import { createPeopleService } from './people/service.ts';
import { stillSees } from './people/stillSees.ts';
import { createPictureService } from './pictures/service.ts';
import { sweepPictures } from './pictures/sweepPictures.ts';
import { createReadings } from './readings/createReadings.ts';
import { createRetention } from './retention/createRetention.ts';
import { createLastContact } from './retention/lastContact.ts';
import { consentsFrom } from './rights/copy/consentsFrom.ts';
import { createRights } from './rights/createRights.ts';
import { createCompartmentService } from './situations/compartments.ts';
import { createNewExposure } from './situations/newExposure.ts';
import { createNoteService } from './situations/notes.ts';
import { createSituationService } from './situations/service.ts';
import { createShareService } from './situations/share.ts';
import { createSnapshotService } from './snapshots/service.ts';
import { createSync, type Sync } from './sync/createSync.ts';
import { compartmentKeys } from './sync/log/compartmentKeys.ts';
import { masterKey } from './sync/log/masterKey.ts';
import { updateLog } from './sync/log/updateLog.ts';

const HOUR_S = 3_600;
/** Half a day and a night; on a server that sends no mail nobody can come back by themselves, so a week. */
const SESSION_S = { withMail: 12 * HOUR_S, withoutMail: 7 * 24 * HOUR_S };
const OUTBOX_PERIOD_MS = 300;
const REFRESH_PERIOD_MS = 1_000;
/** A receipt of what the clock ended is there within seconds. */
const EXPIRY_PERIOD_MS = 2_000;
const CLOSE_WITHIN_MS = 8_000;
/** Longer than reverse proxies and browsers keep theirs: a connection we close first may carry a request already. */
const KEEP_ALIVE_MS = 75_000;
/** How often it is looked whether a checkpoint is due: a server that starts again doesn't wait an hour anew. */
const CHECKPOINT_PERIOD_MS = 60_000;
const HOUSEKEEPING_PERIOD_MS = HOUR_S * 1_000;
const EVERYWHERE = new Set(['0.0.0.0', '::']);
const NO_WITNESS = 'LEDGER_WITNESS is set and SMTP_URL is not: the heads of the ledger are mailed to nobody';
const NO_PUBLIC_URL =
  'other machines can reach this server, and none may use it yet: set PUBLIC_URL to the address people type';
/** Where admin commands run beside a server read its address, and below it where it listens. */
const URL_FILE = 'server.url';

export interface RunningServer {
  /** what people type */
  url: string;
  /** where it listens */
  localUrl: string;
  store: Store;
  book: AccessBook;
  sync: Sync;
  ledger: Ledger;
  warnings: string[];
  /** for the first facilitator, on a server where nobody has been yet */
  firstLink: string | null;
  close(): Promise<void>;
}

/** Env → parts → app → listen. Throws when a migration fails or the key is missing: a server that isn't whole doesn't serve. */
export async function startServer(env: Env): Promise<RunningServer> {
  const now = Date.now;
  const log = createLogger(env.logLevel);
  const settings = await readProviders(env.oidcProvidersFile);
  const store = connect({
    dataDir: env.dataDir,
    ...(env.databaseUrl ? { databaseUrl: env.databaseUrl } : {}),
  });
  const { db } = store;
  await migrate(store);
  const master = await masterKey({ file: env.masterKeyFile, mayMake: !(await holdsSealed(db)) });
  const ledger = createLedger({ store, master: master.key, now });

  const server = createServer({ keepAliveTimeout: KEEP_ALIVE_MS });
  const port = await listen(server, env);
  const everywhere = EVERYWHERE.has(env.host);
  const localUrl = `http://${everywhere ? 'localhost' : env.host.includes(':') ? `[${env.host}]` : env.host}:${port}`;
  const publicUrl = env.publicUrl ?? localUrl;
  const warnings = [
    ...master.warnings,
    ...(everywhere && !env.publicUrl ? [NO_PUBLIC_URL] : []),
    ...(env.ledgerWitness && !env.smtpUrl ? [NO_WITNESS] : []),
  ];
  const isOwnOrigin = ownOrigin(() => publicUrl);
  const postman = env.smtpUrl ? createPostman({ smtpUrl: env.smtpUrl, from: env.mailFrom }) : null;
  const sendsMail = postman !== null;

  const sessions = createSessions({
    store,
    secret: sessionSecret(master.key),
    publicUrl,
    lifetimeS:
      env.sessionHours === null
        ? SESSION_S[sendsMail ? 'withMail' : 'withoutMail']
        : Math.round(env.sessionHours * HOUR_S),
    idleMs: env.sessionIdleMinutes === 0 ? null : env.sessionIdleMinutes * 60_000,
    sendsMail,
    now,
  });
  const book = createAccessBook({ store, sessions, log, now });
  const readings = createReadings({ store, now, log });
  const keys = compartmentKeys({ store, master: master.key });
  const wasHere = createLastContact({ store, now, log });
  const sync = createSync({
    book,
    log: updateLog({ store, now }),
    keys,
    bus: inProcessBus(),
    logger: log,
    isOurOrigin: isOwnOrigin,
    onOpened(opening) {
      readings.opened(opening);
      wasHere(opening.situationId);
    },
  });
  const fresh = createFresh({ store, now });
  const parts = {
    store,
    book,
    ledger,
    readings,
    sendsMail,
    now,
    publicUrl: () => publicUrl,
    documents: sync,
  };
  const passkeys = createPasskeys(parts);
  const identities = createIdentities(parts);
  const providers = createProviders({ ...parts, settings, log });
  const erasure = createErasure({ ...parts, keys, log });
  const retention = createRetention({ ...parts, erasure, policy: env.retention, log });
  const consents = createConsentService({
    ...parts,
    peopleIn: sync.peopleIn,
    verifyPasskey: passkeys.verifyAssertion,
    controller: env.controller,
    log,
  });
  const rights = createRights({
    ...parts,
    master: master.key,
    log,
    consentsOf: consentsFrom(consents),
  });
  const pictures = createPictureService({ ...parts, keys });
  const app = createApp({
    ...parts,
    ...rights,
    mapPapers: createMapPaperService({ ...parts, pictures }),
    imports: createImportService(parts),
    pictures,
    consents,
    sessions,
    fresh,
    requireFresh: fresh.requireFresh,
    passkeys,
    providers,
    identities,
    mySessions: createMySessions(parts),
    room: createRoomService({ ...parts, secret: sessionSecret(master.key) }),
    meansOf: createMeansOf({ ...parts, passkeys, identities, providers }),
    guard: createGuard(parts),
    auth: createAuthService(parts),
    people: createPeopleService({ ...parts, newExposure: createNewExposure(parts) }),
    situations: createSituationService(parts),
    compartments: createCompartmentService(parts),
    notes: createNoteService(parts),
    sharing: createShareService(parts),
    acronyms: createAcronymService(parts),
    snapshots: createSnapshotService({ ...parts, keys }),
    erasure,
    charter: createCharterService(parts),
    limits: createRateLimits(),
    metrics: metricsOf(sync),
    log,
    ping: async () => void (await sql`select 1`.execute(db)),
    isOwnOrigin,
    trustedProxies: env.trustedProxies,
    metricsToken: env.metricsToken,
    internal: { master: master.key, host: env.host, reload: sync.reload },
    readingsMonths: env.readingsMonths,
    clientFolder: join(import.meta.dirname, '..', 'dist'),
  });
  server.on('request', getRequestListener(app.fetch));
  server.on('upgrade', sync.handleUpgrade);

  const stopRefresh = every(REFRESH_PERIOD_MS, { verb: 'refresh', log, work: book.refresh });
  const stopOutbox = postman
    ? every(OUTBOX_PERIOD_MS, {
        verb: 'mail',
        log,
        work: () => emptyOutbox({ db, postman, log, now, stillSees: stillSees(book, now) }),
      })
    : async () => undefined;
  const stopHousekeeping = every(HOUSEKEEPING_PERIOD_MS, {
    verb: 'housekeeping',
    log,
    work: () => housekeeping(store, now(), env),
  });
  const stopExpiring = every(EXPIRY_PERIOD_MS, { verb: 'expire', log, work: consents.writeExpiries });
  const stopErasing = every(HOUSEKEEPING_PERIOD_MS, { verb: 'erase', log, work: erasure.resume });
  const stopSweeping = every(HOUSEKEEPING_PERIOD_MS, {
    verb: 'sweepPictures',
    log,
    work: () => sweepPictures({ store, documents: sync, now }),
  });
  const stopRetention = every(HOUSEKEEPING_PERIOD_MS, { verb: 'retention', log, work: retention.run });
  const stopReminders = every(HOUSEKEEPING_PERIOD_MS, { verb: 'remind', log, work: rights.remind });
  const checkpoints = createCheckpoints({
    store,
    master: master.key,
    now,
    witness: sendsMail ? env.ledgerWitness : null,
  });
  const stopCheckpoints = every(CHECKPOINT_PERIOD_MS, {
    verb: 'checkpoint',
    log,
    work: () => checkpoints.make(),
  });
  await erasure.resume();
  // The sign-in library loads a part of itself with the first question: now, and not while somebody waits.
  await sessions.find('nobody=here');
  const first = await firstLink(store, publicUrl, now());
  const urlFile = join(env.dataDir, URL_FILE);
  await mkdir(env.dataDir, { recursive: true, mode: 0o700 });
  await writeFile(urlFile, `${publicUrl}\n${localUrl}\n`);

  return {
    url: publicUrl,
    localUrl,
    store,
    book,
    sync,
    ledger,
    warnings,
    firstLink: first?.url ?? null,
    async close() {
      const closed = new Promise<void>((resolve) => server.close(() => resolve()));
      await rm(urlFile, { force: true });
      await Promise.all([
        stopRefresh(),
        stopOutbox(),
        stopHousekeeping(),
        stopExpiring(),
        stopErasing(),
        stopSweeping(),
        stopRetention(),
        stopCheckpoints(),
        stopReminders(),
      ]);
      // Edits on their way are kept and told before the sockets go (1012).
      await sync.close();
      await readings.close();
      server.closeIdleConnections();
      const late = setTimeout(() => server.closeAllConnections(), CLOSE_WITHIN_MS);
      await closed;
      clearTimeout(late);
      postman?.close();
      await store.close();
    },
  };
}

async function listen(server: Server, { host, port }: Env): Promise<number> {
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, host, () => {
      server.off('error', reject);
      resolve();
    });
  });
  return (server.address() as AddressInfo).port;
}

function metricsOf(sync: Sync): Registry {
  const registry = new Registry();
  collectDefaultMetrics({ register: registry });
  const gauge = new Gauge({
    name: 'maillage_sync',
    help: 'Counters and gauges of the sync server, by name',
    labelNames: ['what'] as const,
    registers: [registry],
    collect() {
      for (const [what, value] of Object.entries(sync.metrics())) gauge.set({ what }, value);
    },
  });
  return registry;
}

async function main(): Promise<void> {
  const running = await startServer(readEnv());
  for (const warning of running.warnings) console.error(warning);
  console.log(`Maillage: ${running.url}`);
  if (running.firstLink) console.log(`Premier accès, une fois, sous 24 heures : ${running.firstLink}`);
  let closing = false;
  const stop = (): void => {
    if (closing) return;
    closing = true;
    running.close().then(
      () => process.exit(0),
      (error: unknown) => {
        console.error(error instanceof Error ? error.stack : error);
        process.exit(1);
      },
    );
  };
  process.on('SIGTERM', stop);
  process.on('SIGINT', stop);
}

if (import.meta.main) await main();
