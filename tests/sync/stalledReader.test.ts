import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { afterEach, describe, expect, it } from 'vitest';
import { WebSocket } from 'ws';
import { changeElement, LocalEdit, putElement, readBoard } from '#shared/board/index.ts';
import { SCHEMA_VERSION } from '#shared/protocol/schemaVersion.ts';
import { nodeEnvironment } from './lib/nodeEnvironment.ts';
import { everybodySaved, participant } from './lib/participant.ts';
import { TEST_ORIGIN } from './lib/table.ts';
import { type TableProcess, tableProcess } from './lib/tableProcess.ts';

/** What a sleeper may cost: bytes of memory, and milliseconds more for the others (p99). */
const BUDGET = { bytes: 8e6, ms: 10 };
/** Other tests share the machine: the best of so many turns, alone and beside a sleeper by turns. */
const MOST_TURNS = 10;
const FEWEST_TURNS = 2;
const WRITERS = 3;
const TEXTS = 40;
const ALL = Array.from({ length: TEXTS }, (_, text) => text);
const TEXT_BYTES = 1_900;
/** written at a time: what the kernel takes for a sleeper varies (33 MB where this was seen), so it is asked and not known */
const MUCH = { rounds: 40 };
const MOST_TIMES = 10;
const LIGHT = { rounds: 80, everyMs: 15 };
/** Patience beyond the test: what is measured is a reader that is kept, not one that was let go. */
const PATIENT = { stallMs: 600_000, byteBurst: 1e9, bytesPerSecond: 1e9 };
const AT_ANY_PRICE = { ...PATIENT, queueBytes: 1e9 };

const textId = (writer: number, text: number) => `text-${writer}-${String(text).padStart(4, '0')}`;
const milliseconds = (times: readonly number[]) => times.map((time) => time.toFixed(1)).join(' ');

let close: (() => Promise<void>) | null = null;
afterEach(async () => {
  await close?.();
  close = null;
});

/** A server in a process of its own, one reader and those who write. */
async function table(limits: Record<string, number>) {
  const dataDir = await mkdtemp(join(tmpdir(), 'maillage-stalled-'));
  const server: TableProcess = await tableProcess({ dataDir, limits, execArgv: ['--expose-gc'] });
  const door = (person: number) => ({
    port: server.port,
    cookie: server.cookies[person] ?? '',
    origin: TEST_ORIGIN,
  });
  const seat = (person: number) => participant(server.board, nodeEnvironment(door(person)));
  const reader = seat(0);
  const writers = Array.from({ length: WRITERS }, (_, nth) => seat(nth + 1));
  const everybody = [reader, ...writers];
  close = async () => {
    for (const { document } of everybody) document.close();
    await server.close();
    await rm(dataDir, { recursive: true, force: true });
  };
  await everybodySaved(everybody);
  writers.forEach(({ document: { doc } }, writer) => {
    doc.transact(() => {
      for (let text = 0; text < TEXTS; text++)
        putElement(doc, { id: textId(writer, text), kind: 'text', at: [0, 0], text: '', width: 100 });
    }, new LocalEdit('test'));
  });
  await everybodySaved(everybody);

  function write(writer: number, texts: readonly number[], key: string): void {
    const doc = writers[writer]?.document.doc;
    doc?.transact(() => {
      for (const text of texts)
        changeElement(doc, textId(writer, text), { text: key.padEnd(TEXT_BYTES, 'x') });
    }, new LocalEdit('test'));
  }

  async function connections(): Promise<number> {
    return (await server.usage()).metrics['connections'] ?? 0;
  }

  let sleeper: WebSocket | null = null;
  return {
    connections,

    /** Writes as fast as it is kept. @returns the most memory the server used meanwhile */
    async writeMuch({ rounds }: { rounds: number }): Promise<number> {
      let most = 0;
      for (let round = 0; round < rounds; round++) {
        for (let writer = 0; writer < WRITERS; writer++) write(writer, ALL, String(round));
        if (round % 5 !== 4) continue;
        await everybodySaved(everybody);
        const { memory } = await server.usage();
        most = Math.max(most, memory.heapUsed + memory.external);
      }
      return most;
    },

    /** Everybody writes a little for a while; the time each edit takes to reach the reader. @returns p99, ms */
    async latency({ rounds, everyMs }: { rounds: number; everyMs: number }): Promise<number> {
      const sentAt = new Map<string, number>();
      const times: number[] = [];
      const listen = () => {
        const now = performance.now();
        for (const element of readBoard(reader.document.doc).elements) {
          const key = element.kind === 'text' ? element.text.slice(0, 24) : '';
          const sent = sentAt.get(key);
          if (sent === undefined) continue;
          sentAt.delete(key);
          times.push(now - sent);
        }
      };
      reader.document.doc.on('update', listen);
      for (let round = 0; round < rounds; round++) {
        for (let writer = 0; writer < WRITERS; writer++) {
          const key = `${Math.random().toString(36).slice(2, 12)}-${round}-${writer}`.padEnd(24, '.');
          sentAt.set(key, performance.now());
          // Each text in its turn: what is written over before it is read would not be counted.
          write(writer, [round % TEXTS], key);
        }
        await wait(everyMs);
      }
      await everybodySaved(everybody);
      reader.document.doc.off('update', listen);
      expect(times).toHaveLength(rounds * WRITERS);
      return times.sort((a, b) => a - b)[Math.floor(times.length * 0.99)] ?? Number.POSITIVE_INFINITY;
    },

    /** Somebody who opens the board and reads nothing of it. */
    async fallAsleep(): Promise<void> {
      const { cookie, origin } = door(WRITERS + 1);
      sleeper = new WebSocket(
        `ws://127.0.0.1:${server.port}/sync/${server.board}?schema=${SCHEMA_VERSION}&ack=1`,
        {
          headers: { cookie, origin },
        },
      );
      sleeper.on('error', () => sleeper?.terminate());
      await once(sleeper, 'open');
      sleeper.pause();
    },

    async leave(): Promise<void> {
      sleeper?.terminate();
      while ((await connections()) > WRITERS + 1) await wait(20);
    },
  };
}

type Table = Awaited<ReturnType<typeof table>>;

describe('a reader that has fallen asleep', { timeout: 300_000 }, () => {
  it('[SY60] [SY61] costs the server at most 8 MB until it is let go', async () => {
    const of = await table(PATIENT);
    await of.writeMuch(MUCH); // warm
    // The least of a few turns, since the collector has its moods.
    let cost = Number.POSITIVE_INFINITY;
    for (let turn = 0; turn < MOST_TURNS / 2 && cost > BUDGET.bytes; turn++) {
      const alone = await of.writeMuch(MUCH);
      await of.fallAsleep();
      let most = 0;
      for (let times = 0; times < MOST_TIMES && (await of.connections()) > WRITERS + 1; times++)
        most = Math.max(most, await of.writeMuch(MUCH));
      expect(await of.connections(), 'the sleeper was let go').toBe(WRITERS + 1);
      await of.leave();
      cost = Math.min(cost, most - alone);
    }
    console.log(`asleep until it was let go: memory ${(cost / 1e6).toFixed(1)} MB`);
    expect(cost).toBeLessThanOrEqual(BUDGET.bytes);
  });

  it("[SY61] adds at most 10 ms to the others' p99, however much waits for it", async () => {
    const of = await table(AT_ANY_PRICE);
    await of.latency(LIGHT); // warm
    const alone: number[] = [];
    const beside: number[] = [];
    const added = () => Math.min(...beside) - Math.min(...alone);
    while (beside.length < FEWEST_TURNS || (added() > BUDGET.ms && beside.length < MOST_TURNS)) {
      alone.push(await of.latency(LIGHT));
      await overBudget(of);
      beside.push(await of.latency(LIGHT));
      expect(await of.connections(), 'the sleeper is kept').toBe(WRITERS + 2);
      await of.leave();
    }
    console.log(`others' p99 alone ${milliseconds(alone)}, beside a sleeper ${milliseconds(beside)} ms`);
    expect(added()).toBeLessThanOrEqual(BUDGET.ms);
  });
});

/** Somebody falls asleep, and all that waits for them is kept: until it shows, which the measure above would see. */
async function overBudget(of: Table): Promise<void> {
  const alone = await of.writeMuch(MUCH);
  await of.fallAsleep();
  for (let times = 0; times < MOST_TIMES; times++)
    if ((await of.writeMuch(MUCH)) - alone > BUDGET.bytes) return;
  throw new Error('what waits for the sleeper does not show in the memory of the server');
}
