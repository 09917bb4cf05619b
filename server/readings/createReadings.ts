import type { Logger } from 'pino';
import type { Store } from '../db/connect.ts';
import type { ReadingsTable } from '../db/readingsTables.ts';
import type { Opening } from '../sync/index.ts';

export interface Readings {
  /** Notes it, and returns at once. RD1, RD2. */
  opened(opening: Opening): void;
  /** Writes what is noted; after it, everything up to now can be read from the store. Throws when the store fails. */
  flush(): Promise<void>;
  /** Drops what is noted and not yet written of documents that go. */
  forget(documents: readonly string[]): void;
  close(): Promise<void>;
}

const FLUSH_AFTER_MS = 500;
const RETRY_AFTER_MS = 1_000;

const UPSERT = `insert into readings
  (situation_id, compartment_id, document, account_id, day, first_at, last_at, times) values (?, ?, ?, ?, ?, ?, ?, ?)
  on conflict (document, account_id, day) do update set times = readings.times + excluded.times,
  last_at = case when excluded.last_at > readings.last_at then excluded.last_at else readings.last_at end`;

/** Who opened what, gathered for a moment and written by the thread that writes documents. */
export function createReadings(deps: { store: Store; now: () => number; log: Logger }): Readings {
  const { writer } = deps.store;
  let noted = new Map<string, ReadingsTable>();
  let timer: NodeJS.Timeout | null = null;
  let underWay: Promise<void> = Promise.resolve();

  function note(reading: ReadingsTable): void {
    const key = `${reading.document}\n${reading.account_id}\n${reading.day}`;
    const known = noted.get(key);
    if (known) {
      known.first_at = Math.min(known.first_at, reading.first_at);
      known.last_at = Math.max(known.last_at, reading.last_at);
      known.times += reading.times;
    } else noted.set(key, reading);
  }

  async function write(): Promise<void> {
    const batch = noted;
    if (batch.size === 0) return;
    noted = new Map();
    const rows = [...batch.values()].map((one) => [
      one.situation_id,
      one.compartment_id,
      one.document,
      one.account_id,
      one.day,
      one.first_at,
      one.last_at,
      one.times,
    ]);
    try {
      await writer.write([{ sql: UPSERT, rows }]);
    } catch (error) {
      for (const reading of batch.values()) note(reading);
      deps.log.error({ verb: 'note readings', waiting: noted.size }, 'not written, kept');
      throw error;
    }
  }

  /** One write at a time: the next begins where the last has ended, well or not. */
  function flush(): Promise<void> {
    const next = underWay.then(write);
    underWay = next.catch(() => undefined);
    return next;
  }

  function flushAfter(ms: number): void {
    if (timer !== null) return;
    timer = setTimeout(() => {
      timer = null;
      flush().catch(() => flushAfter(RETRY_AFTER_MS));
    }, ms);
    timer.unref();
  }

  return {
    opened({ situationId, compartmentId, document, accountId }) {
      const at = deps.now();
      note({
        situation_id: situationId,
        compartment_id: compartmentId,
        document,
        account_id: accountId,
        day: new Date(at).toISOString().slice(0, 10),
        first_at: at,
        last_at: at,
        times: 1,
      });
      flushAfter(FLUSH_AFTER_MS);
    },

    flush,

    forget(documents) {
      const gone = new Set(documents);
      for (const [key, { document }] of noted) if (gone.has(document)) noted.delete(key);
    },

    async close() {
      if (timer !== null) clearTimeout(timer);
      timer = null;
      await flush().catch(() =>
        deps.log.error({ verb: 'note readings', lost: noted.size }, 'not written, and there is no later'),
      );
    },
  };
}
