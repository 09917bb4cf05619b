import type { Seat } from '../lib/messages.ts';
import { benchClient } from './benchClient.ts';
import { mover } from './mover.ts';

/** Where the times of the measured window go. */
export interface Stopwatch {
  measuring: boolean;
  edits: number;
  expected: number;
  closed: number;
  writerToReader: number[];
  acknowledged: number[];
}

export interface Room {
  opened: Promise<unknown>;
  /** everybody puts their element on the board */
  arrive(): void;
  /** one edit by this person */
  edit(person: number): void;
  close(): void;
}

/** One room of people who move things, with the time each move took to be seen by each other and to be on disk. */
export function room({
  port,
  seats,
  stopwatch,
}: {
  port: number;
  seats: readonly Seat[];
  stopwatch: Stopwatch;
}): Room {
  const people = seats.map((seat, person) => {
    const sentAt: number[] = [];
    const measured: boolean[] = [];
    /** last sequence seen of each other writer */
    const seen = new Int32Array(seats.length).fill(-1);
    let committed = 1;
    const client = benchClient({
      port,
      seat,
      mover: mover(person),
      onMove(writer, sequence) {
        // A server may send a writer's own edit back, or several at once: each counts once per other reader.
        if (writer === person) return;
        const now = performance.now();
        const other = people[writer];
        if (other === undefined) return;
        for (let each = (seen[writer] ?? -1) + 1; each <= sequence; each++) {
          if (other.measured[each]) stopwatch.writerToReader.push(now - (other.sentAt[each] ?? now));
        }
        seen[writer] = Math.max(seen[writer] ?? -1, sequence);
      },
      onAck(frames) {
        // The first frame is the answer to step 1; frame n + 2 is move n.
        const now = performance.now();
        for (; committed < frames; committed++) {
          const move = committed - 1;
          if (measured[move]) stopwatch.acknowledged.push(now - (sentAt[move] ?? now));
        }
      },
      onClosed: () => {
        stopwatch.closed++;
      },
    });
    return { client, sentAt, measured };
  });

  return {
    opened: Promise.all(people.map(({ client }) => client.opened)),
    arrive() {
      for (const { client } of people) client.arrive();
    },
    edit(person) {
      const writer = people[person];
      if (writer === undefined) return;
      const sequence = writer.sentAt.length;
      writer.measured.push(stopwatch.measuring);
      writer.sentAt.push(performance.now());
      if (stopwatch.measuring) {
        stopwatch.edits++;
        stopwatch.expected += people.length - 1;
      }
      writer.client.move(sequence);
    },
    close() {
      for (const { client } of people) client.close();
    },
  };
}
