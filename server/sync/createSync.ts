import type { IncomingMessage } from 'node:http';
import type { Duplex } from 'node:stream';
import * as Y from 'yjs';
import type { Bus } from '#server/bus/bus.ts';
import { door } from './door/door.ts';
import { watch } from './door/watch.ts';
import { committer } from './log/committer.ts';
import type { CompartmentKeys } from './log/compartmentKeys.ts';
import { RETIRED_ACCOUNT } from './log/retiredAccount.ts';
import type { UpdateLog } from './log/updateLog.ts';
import type { AccessBook, Opening, SyncLogger } from './ports.ts';
import { Bucket } from './room/bucket.ts';
import { KEEP_ALIVE } from './room/frames.ts';
import { freshClientId } from './room/freshClientId.ts';
import { presenceRound } from './room/presenceRound.ts';
import { emptyDocument } from './room/replica.ts';
import { type Room, SERVER_ACCOUNT } from './room/room.ts';
import { rooms } from './room/rooms.ts';
import { warmUp } from './room/warmUp.ts';
import type { SyncContext } from './syncContext.ts';
import { SYNC_LIMITS, type SyncLimits } from './syncLimits.ts';
import { syncMetrics } from './syncMetrics.ts';

export interface SyncDeps {
  book: AccessBook;
  log: UpdateLog;
  keys: CompartmentKeys;
  bus: Bus;
  logger: SyncLogger;
  isOurOrigin: (origin: string | undefined, request: IncomingMessage) => boolean;
  /** told in the turn of the first byte; must return at once. SY74. */
  onOpened?: (opening: Opening) => void;
  limits?: Partial<SyncLimits>;
  now?: () => number;
}

export interface Sync {
  handleUpgrade(request: IncomingMessage, socket: Duplex, head: Buffer): void;
  /** Reads a document as it is on disk. `fn` must not keep the document nor change it. Throws where there is none. */
  read<T>(document: string, fn: (doc: Y.Doc) => T): Promise<T>;
  /** … and with what was accepted and is on its way to the disk. For decisions; what it finds may not be shown. */
  readLatest<T>(document: string, fn: (doc: Y.Doc) => T): Promise<T>;
  /** Loads documents that somebody who may read them is about to open. What fails is told to them when they come. SY81. */
  openAhead(documents: Iterable<string>): void;
  /** Changes a document on the server's own account; resolves when the change is on disk. Throws when the gate refuses. */
  edit(document: string, author: string, fn: (doc: Y.Doc) => void): Promise<void>;
  /** Forgets a document for good; its readers are told that it is gone. */
  remove(document: string): Promise<void>;
  /** Another process wrote to the document: what is open of it is read anew, by those who have it open too. SY36. */
  reload(document: string): Promise<void>;
  /** Starts the document's next epoch with what `fill` copies from the old one: nothing else survives, ids included. */
  newEpoch(document: string, fill: (fresh: Y.Doc, old: Y.Doc) => void): Promise<void>;
  /** Who has one of these documents open at this moment, session by session; and who was cut off one since `cutSince`. */
  peopleIn(
    documents: Iterable<string>,
    cutSince?: number,
  ): { document: string; accountId: string; sessionId: string }[];
  metrics(): Record<string, number>;
  /** Stops taking edits, waits for those on their way, puts everything away. */
  close(): Promise<void>;
}

const QUIET_MS = 15_000;
const PING_AFTER_MS = 30_000;
const DEAD_AFTER_MS = 90_000;
const DRAIN_MS = 5_000;
const PING = Buffer.from([0x89, 0]);

export function createSync(deps: SyncDeps): Sync {
  const limits = { ...SYNC_LIMITS, ...deps.limits };
  const now = deps.now ?? Date.now;
  const { book, bus, keys, log, logger } = deps;
  warmUp();
  const refusals = new Map<string, Bucket>();
  const presence = presenceRound({ everyMs: limits.presenceMs, now });
  const committing = committer({
    commit: (entries) => log.commit(entries),
    onError: (error) => logger.error({ err: error }, 'a commit failed'),
  });
  const context: SyncContext = {
    book,
    bus,
    committer: committing,
    limits,
    log: logger,
    presence,
    now,
    metrics: syncMetrics(gauges),
    authorise: (room, at) => watching.authorise(room, at),
    mayBeRefused: (accountId) => (refusals.get(accountId)?.has(now()) ?? 1) >= 1,
    wasRefused(accountId) {
      const bucket =
        refusals.get(accountId) ?? new Bucket(limits.refusalBurst, limits.refusalsPerSecond, now());
      refusals.set(accountId, bucket);
      bucket.take(1, now());
    },
    forget: (room) => open.forget(room),
    onLogged(room) {
      const { updates, bytes, snapshotBytes } = room.logged;
      if (updates < limits.compactUpdates && bytes < Math.max(limits.compactBytes, snapshotBytes)) return;
      open.compact(room).catch((error: unknown) => {
        logger.warn({ document: room.document, err: error }, 'a log could not be cut');
      });
    },
  };
  const open = rooms({ context, log, keys });
  const watching = watch({ book, presence, rooms: () => open.all(), now });
  const front = door({
    context,
    rooms: open,
    watch: watching,
    isOurOrigin: deps.isOurOrigin,
    onOpened: deps.onOpened ?? (() => undefined),
  });
  const stopListening = book.onChange((change) => watching.onChange(change));
  const sweeper = setInterval(() => void sweep(), limits.sweepMs);
  sweeper.unref();
  let sweeps = 0;

  function gauges(): Record<string, number> {
    let degraded = 0;
    let count = 0;
    for (const room of open.all()) {
      count += 1;
      if (room.isDegraded) degraded += 1;
    }
    return {
      rooms: count,
      degradedRooms: degraded,
      connections: watching.connections.size,
      sweeps,
      commits: committing.commits,
      waitingEntries: committing.waiting,
    };
  }

  async function sweep(): Promise<void> {
    const at = now();
    watching.sweepSessions();
    for (const room of open.all()) watching.authorise(room, at);
    for (const connection of watching.connections) {
      if (connection.room === null) continue;
      if (connection.out.stalledFor(at) > limits.stallMs || at - connection.lastHeardAt > DEAD_AFTER_MS)
        connection.reset();
      else if (at - connection.lastHeardAt > PING_AFTER_MS) connection.send(PING, at);
      else if (at - connection.lastSentAt > QUIET_MS) connection.send(KEEP_ALIVE, at);
    }
    for (const [accountId, bucket] of refusals) if (bucket.isFull(at)) refusals.delete(accountId);
    await open.sweep();
    sweeps += 1;
  }

  async function roomOf(document: string): Promise<Room> {
    const located = await book.locate(document);
    if (located) await book.facts(located.situationId);
    const room = located && (await open.open(document, located));
    if (!room) throw new Error('there is no such document');
    return room;
  }

  async function drained(): Promise<void> {
    if (!(await committing.drain(DRAIN_MS))) throw new Error('the store does not take what is on its way');
  }

  return {
    handleUpgrade: front.handleUpgrade,

    async read(document, fn) {
      const room = await roomOf(document);
      return open.hold(room, () => {
        const committed = room.replica.committed();
        try {
          return fn(committed);
        } finally {
          if (committed !== room.replica.doc) committed.destroy();
        }
      });
    },

    async readLatest(document, fn) {
      const room = await roomOf(document);
      return open.hold(room, () => fn(room.replica.doc));
    },

    openAhead(documents) {
      for (const document of documents)
        roomOf(document)
          .then((room) => room.readAhead())
          .catch((error: unknown) =>
            logger.warn({ document, err: error }, 'a document could not be opened ahead'),
          );
    },

    async edit(document, author, fn) {
      const room = await roomOf(document);
      logger.info({ document, author }, 'the server edits');
      await open.hold(room, () => room.edit(fn));
    },

    async remove(document) {
      await open.alone(document, async (room) => {
        room?.closeAll('notYours');
        if (room) open.forget(room);
        await drained();
        await log.remove(document);
        await keys.destroyNote(document);
      });
    },

    reload: (document) => open.alone(document, async (room) => room?.fail()),

    async newEpoch(document, fill) {
      await roomOf(document);
      await open.alone(document, async (room) => {
        if (!room) throw new Error('the room was put away: try again');
        const fresh = emptyDocument(room.kind);
        const old = new Set(room.bindings.map(({ clientId }) => clientId));
        fresh.clientID = freshClientId(fresh, old);
        const committed = room.replica.committed();
        fresh.transact(() => fill(fresh, committed));
        const epoch = room.epoch + 1;
        const plain = Y.encodeStateAsUpdate(fresh);
        const bytes = room.seal.seal(plain, { document, epoch, seq: 0, as: 'snapshot' });
        room.closeAll('editRefused');
        open.forget(room);
        await drained();
        const bindings = [
          ...[...old].map((clientId) => ({ clientId, accountId: RETIRED_ACCOUNT })),
          ...[...fresh.store.clients.keys()].map((clientId) => ({ clientId, accountId: SERVER_ACCOUNT })),
        ];
        await log.renew(document, { epoch, bytes, bindings });
      });
    },

    peopleIn(documents, cutSince) {
      const asked = new Set(documents);
      const open = [...watching.connections]
        .filter(({ room, isClosed }) => room !== null && !isClosed)
        .map(({ document, principal }) => ({ document, ...principal }));
      const cut = cutSince === undefined ? [] : watching.cutSince(cutSince);
      return [...open, ...cut].filter(({ document }) => asked.has(document));
    },

    metrics: () => context.metrics.read(),

    async close() {
      front.shut();
      stopListening();
      clearInterval(sweeper);
      presence.stop();
      watching.stop();
      // What was read is committed and acknowledged before the sockets go; what was not, the clients still have.
      for (const connection of watching.connections) connection.ws.pause();
      const isDrained = await committing.drain(DRAIN_MS);
      if (!isDrained)
        logger.error({ waiting: committing.waiting }, 'stopped with edits that the store did not take');
      for (const connection of [...watching.connections]) connection.close('restarting');
      committing.stop();
      for (const room of [...open.all()]) open.forget(room);
    },
  };
}
