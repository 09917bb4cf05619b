import { setTimeout as wait } from 'node:timers/promises';
import type { LoadMessage, LoadOrder } from '../lib/messages.ts';
import { percentiles } from '../lib/percentiles.ts';
import { type Room, room, type Stopwatch } from './room.ts';

const CONNECT_AT_ONCE = 50;
const SETTLE_MS = 1_000;
/** what is on its way when the measured time ends may still arrive */
const LINGER_MS = 2_000;

function tell(message: LoadMessage): void {
  process.send?.(message);
}

/** Everybody edits at their own rhythm: an interval of mean 1/rate, half of it random. */
function keepEditing(rooms: readonly Room[], { people, editsPerSecond }: LoadOrder['load']): () => void {
  let stopped = false;
  const meanMs = 1_000 / editsPerSecond;
  for (const each of rooms) {
    for (let person = 0; person < people; person++) {
      const next = (delay: number): void => {
        setTimeout(() => {
          if (stopped) return;
          each.edit(person);
          next(meanMs * (0.5 + Math.random()));
        }, delay);
      };
      next(Math.random() * meanMs);
    }
  }
  return () => {
    stopped = true;
  };
}

async function run(order: LoadOrder): Promise<void> {
  const { port, seats, load, warmUpMs, measureMs } = order;
  const stopwatch: Stopwatch = {
    measuring: false,
    edits: 0,
    expected: 0,
    closed: 0,
    writerToReader: [],
    acknowledged: [],
  };
  const rooms: Room[] = [];
  for (const each of seats) {
    const fresh = room({ port, seats: each, stopwatch });
    rooms.push(fresh);
    if ((rooms.length * load.people) % CONNECT_AT_ONCE < load.people) await fresh.opened;
  }
  await Promise.all(rooms.map(({ opened }) => opened));
  await wait(SETTLE_MS);
  for (const each of rooms) each.arrive();
  await wait(SETTLE_MS);

  const stop = keepEditing(rooms, load);
  await wait(warmUpMs);
  stopwatch.measuring = true;
  tell({ kind: 'measuring' });
  await wait(measureMs);
  stopwatch.measuring = false;
  tell({ kind: 'measured' });
  const closed = stopwatch.closed;
  stop();
  await wait(LINGER_MS);

  tell({
    kind: 'result',
    result: {
      edits: stopwatch.edits,
      delivered: stopwatch.writerToReader.length,
      expected: stopwatch.expected,
      writerToReader: percentiles(stopwatch.writerToReader),
      acknowledged: order.acknowledged ? percentiles(stopwatch.acknowledged) : null,
      closed,
    },
  });
  for (const each of rooms) each.close();
  process.disconnect();
}

process.once('message', (order: LoadOrder) => {
  void run(order);
});
