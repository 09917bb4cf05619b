import type { CompartmentKeys } from '../log/compartmentKeys.ts';
import { seal } from '../log/seal.ts';
import type { StoredDocument, UpdateLog } from '../log/updateLog.ts';
import type { LocatedDocument } from '../ports.ts';
import type { SyncContext } from '../syncContext.ts';
import { Replica } from './replica.ts';
import { Room } from './room.ts';

export interface Rooms {
  /** The room of a document, loaded when it isn't open. `null`: no such document. Throws when it can't be loaded whole. */
  open(document: string, located: LocatedDocument): Promise<Room | null>;
  get(document: string): Room | undefined;
  all(): Iterable<Room>;
  /** Does work on a room that is not put away meanwhile. */
  hold<T>(room: Room, work: () => Promise<T> | T): Promise<T>;
  /** Work on the whole document while nobody can open it: whoever comes waits. */
  alone(document: string, work: (room: Room | undefined) => Promise<void>): Promise<void>;
  forget(room: Room): void;
  /** Writes a snapshot and cuts the log, when all is on disk. */
  compact(room: Room): Promise<void>;
  /** Puts away the rooms nobody has been in for a while, and cuts the logs that are due. */
  sweep(): Promise<void>;
}

export function rooms(parts: { context: SyncContext; log: UpdateLog; keys: CompartmentKeys }): Rooms {
  const { context, log, keys } = parts;
  const open = new Map<string, Promise<Room | null>>();
  const loaded = new Map<string, Room>();
  const compacting = new Map<Room, Promise<void>>();
  const taken = new Map<string, Promise<void>>();

  async function load(document: string, located: LocatedDocument): Promise<Room | null> {
    const stored = await within(context.limits.loadTimeoutMs, log.load(document));
    if (stored === null || stored.compartmentId !== located.compartmentId) return null;
    const key = await within(context.limits.loadTimeoutMs, keyOf(document, stored));
    const room = build({ context, document, located, stored, key });
    loaded.set(document, room);
    return room;
  }

  function keyOf(document: string, { kind, compartmentId, snapshot, updates }: StoredDocument) {
    const isEmpty = snapshot === null && updates.length === 0;
    return kind === 'note' ? keys.noteKey({ document, compartmentId, isEmpty }) : keys.keyOf(compartmentId);
  }

  function forget(room: Room): void {
    if (loaded.get(room.document) === room) {
      loaded.delete(room.document);
      open.delete(room.document);
    }
    room.destroy();
  }

  async function compact(room: Room): Promise<void> {
    const running = compacting.get(room);
    if (running) return running;
    const work = cut(room).finally(() => compacting.delete(room));
    compacting.set(room, work);
    return work;
  }

  async function cut(room: Room): Promise<void> {
    const { document, epoch, committedSeq: seq } = room;
    const plain = room.replica.rebase();
    const bytes = room.seal.seal(plain, { document, epoch, seq, as: 'snapshot' });
    const { updates: cutUpdates, bytes: cutBytes } = room.logged;
    await log.compact({ document, epoch, seq, bytes });
    room.compacted({ updates: cutUpdates, bytes: cutBytes, snapshotBytes: bytes.length });
  }

  function isIdle(room: Room): boolean {
    return room.connections.size === 0 && room.holds === 0 && !room.hasPending;
  }

  async function putAway(room: Room): Promise<void> {
    if (room.logged.updates > 0) await compact(room);
    if (isIdle(room) && room.logged.updates === 0) forget(room);
  }

  /** The document's room, when nothing is under way in it: one that is being loaded now would be a copy of the past. SY28. */
  async function settled(document: string): Promise<Room | undefined> {
    // A load that fails leaves no room, and has been told to whoever asked.
    await open.get(document)?.catch(() => undefined);
    const room = loaded.get(document);
    await (room && compacting.get(room));
    return room;
  }

  return {
    async open(document, located) {
      for (let busy = taken.get(document); busy; busy = taken.get(document)) await busy;
      const known = open.get(document);
      if (known) return known;
      const loading = load(document, located).catch((error: unknown) => {
        open.delete(document);
        throw error;
      });
      open.set(document, loading);
      void loading.then(
        (room) => room === null && open.delete(document),
        () => undefined,
      );
      return loading;
    },
    get: (document) => loaded.get(document),
    all: () => loaded.values(),
    async hold(room, work) {
      room.holds += 1;
      try {
        return await work();
      } finally {
        room.holds -= 1;
        if (room.connections.size === 0) room.emptySince = context.now();
      }
    },
    async alone(document, work) {
      for (let busy = taken.get(document); busy; busy = taken.get(document)) await busy;
      const running = settled(document).then(work);
      taken.set(
        document,
        running.then(
          () => undefined,
          () => undefined,
        ),
      );
      try {
        await running;
      } finally {
        taken.delete(document);
      }
    },
    forget,
    compact,
    async sweep() {
      const now = context.now();
      for (const room of [...loaded.values()]) {
        const isDue = room.logged.updates > 0 && now - room.loggedSince > context.limits.compactAfterMs;
        try {
          if (isIdle(room) && now - room.emptySince > context.limits.idleRoomMs) await putAway(room);
          else if (isDue && !room.hasPending) await compact(room);
        } catch (error) {
          // The log stays as it is: longer than wanted, and whole. The next sweep tries again.
          context.log.warn({ document: room.document, err: error }, 'a log could not be cut');
        }
      }
    },
  };
}

function build(of: {
  context: SyncContext;
  document: string;
  located: LocatedDocument;
  stored: StoredDocument;
  key: Uint8Array;
}): Room {
  const { context, document, located, stored, key } = of;
  const { epoch, snapshot, updates } = stored;
  const sealer = seal(key);
  const first = snapshot?.seq ?? 0;
  updates.forEach(({ seq }, at) => {
    if (seq !== first + at + 1) throw new Error('an update is missing from the log');
  });
  const base =
    snapshot && sealer.open(snapshot.bytes, { document, epoch, seq: snapshot.seq, as: 'snapshot' });
  const plain = updates.map(({ seq, bytes }) => sealer.open(bytes, { document, epoch, seq, as: 'update' }));
  return new Room({
    context,
    document,
    kind: stored.kind,
    situationId: located.situationId,
    compartmentId: stored.compartmentId,
    epoch,
    replica: new Replica(stored.kind, base, plain),
    seal: sealer,
    seq: first + updates.length,
    logged: {
      updates: updates.length,
      bytes: updates.reduce((sum, { bytes }) => sum + bytes.length, 0),
      snapshotBytes: snapshot?.bytes.length ?? 0,
    },
    bindings: stored.bindings,
  });
}

async function within<T>(ms: number, work: Promise<T>): Promise<T> {
  let timer: NodeJS.Timeout | undefined;
  const tooLate = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new Error('the store does not answer')), ms);
  });
  try {
    return await Promise.race([work, tooLate]);
  } finally {
    clearTimeout(timer);
  }
}
