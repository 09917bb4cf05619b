import { LogConflict, type LogEntry } from './updateLog.ts';

/** Whoever hands in entries hears of them: a room. */
export interface EntryOwner {
  /** These entries, in the order they were handed in, are on disk. */
  onCommitted(entries: readonly LogEntry[]): void;
  /** The store fails or doesn't answer: the entries wait, and are tried again. */
  onTrouble(): void;
  /** Somebody else wrote under our numbers: these entries will never be committed. */
  onConflict(): void;
}

export interface Committer {
  submit(owner: EntryOwner, entry: LogEntry): void;
  /** Waits until everything handed in so far is on disk, or `false` after the time is up. */
  drain(timeoutMs: number): Promise<boolean>;
  stop(): void;
  readonly waiting: number;
  readonly commits: number;
}

interface Waiting {
  owner: EntryOwner;
  entry: LogEntry;
}

const MAX_BATCH = 1_000;
/** Without an answer for this long, people are told that nothing is saved. */
const SILENCE_MS = 1_000;
/**
 * Commits don't start closer together than this. The first edit after a pause goes at once; under load each commit then
 * carries several, which is what keeps their cost (the thread, the disk, the waking up) below that of the edits.
 */
const PACE_MS = 3;
const FIRST_PAUSE_MS = 100;
const LONGEST_PAUSE_MS = 2_000;

/**
 * Group commit: one transaction at a time, for all rooms; what comes in meanwhile makes the next one. A batch that fails
 * is tried again room by room, the very same bytes, until the store takes it: no entry is dropped. SY30–SY34.
 */
export function committer({
  commit,
  onError,
}: {
  commit: (entries: readonly LogEntry[]) => Promise<void>;
  onError: (error: unknown) => void;
}): Committer {
  let queue: Waiting[] = [];
  let inFlight: Waiting[] = [];
  let isRunning = false;
  let commits = 0;
  let startedAt = Number.NEGATIVE_INFINITY;
  let idle: (() => void)[] = [];
  let askedAt = Number.POSITIVE_INFINITY;
  const watchdog = setInterval(() => {
    if (performance.now() - askedAt > SILENCE_MS) tellTrouble([...inFlight, ...queue]);
  }, SILENCE_MS / 4);
  watchdog.unref();

  function start(): void {
    if (isRunning) return;
    isRunning = true;
    // Everything that this turn of the event loop reads from the sockets goes into one transaction.
    setImmediate(() => void run());
  }

  async function run(): Promise<void> {
    let pause = FIRST_PAUSE_MS;
    while (queue.length > 0) {
      const early = startedAt + PACE_MS - performance.now();
      if (early > 0.5) await new Promise((resolve) => setTimeout(resolve, early));
      startedAt = performance.now();
      inFlight = queue.length > MAX_BATCH ? queue.splice(0, MAX_BATCH) : queue;
      if (inFlight === queue) queue = [];
      const failed = (await attempt(inFlight)) ? [] : await oneByOne(inFlight);
      inFlight = [];
      if (failed.length > 0) {
        queue = [...failed, ...queue];
        tellTrouble(queue);
        await new Promise((resolve) => setTimeout(resolve, pause));
        pause = Math.min(pause * 2, LONGEST_PAUSE_MS);
      } else pause = FIRST_PAUSE_MS;
    }
    isRunning = false;
    for (const resolve of idle) resolve();
    idle = [];
  }

  async function attempt(batch: readonly Waiting[]): Promise<boolean> {
    askedAt = performance.now();
    try {
      await commit(batch.map(({ entry }) => entry));
    } catch (error) {
      if (!(error instanceof LogConflict)) onError(error);
      return false;
    } finally {
      askedAt = Number.POSITIVE_INFINITY;
    }
    commits += 1;
    for (const [owner, entries] of byOwner(batch))
      guarded(() => owner.onCommitted(entries.map((one) => one.entry)));
    return true;
  }

  /** One room's bad entry must not hold up the others. */
  async function oneByOne(batch: readonly Waiting[]): Promise<Waiting[]> {
    const failed: Waiting[] = [];
    for (const [owner, entries] of byOwner(batch)) {
      try {
        await commit(entries.map(({ entry }) => entry));
      } catch (error) {
        if (error instanceof LogConflict) {
          onError(error);
          queue = queue.filter((one) => one.owner !== owner);
          guarded(() => owner.onConflict());
        } else failed.push(...entries);
        continue;
      }
      commits += 1;
      guarded(() => owner.onCommitted(entries.map((one) => one.entry)));
    }
    return failed;
  }

  /** A room's own fault in what follows a commit must not stop the commits of all. */
  function guarded(tell: () => void): void {
    try {
      tell();
    } catch (error) {
      onError(error);
    }
  }

  function tellTrouble(waiting: readonly Waiting[]): void {
    for (const owner of new Set(waiting.map((one) => one.owner))) guarded(() => owner.onTrouble());
  }

  return {
    submit(owner, entry) {
      queue.push({ owner, entry });
      start();
    },
    drain(timeoutMs) {
      if (!isRunning) return Promise.resolve(true);
      return new Promise((resolve) => {
        const timer = setTimeout(() => resolve(false), timeoutMs);
        idle.push(() => {
          clearTimeout(timer);
          resolve(true);
        });
      });
    },
    stop: () => clearInterval(watchdog),
    get waiting() {
      return queue.length + inFlight.length;
    },
    get commits() {
      return commits;
    },
  };
}

function byOwner(batch: readonly Waiting[]): Map<EntryOwner, Waiting[]> {
  const owners = new Map<EntryOwner, Waiting[]>();
  for (const one of batch) {
    const entries = owners.get(one.owner);
    if (entries) entries.push(one);
    else owners.set(one.owner, [one]);
  }
  return owners;
}
