import { randomInt } from 'node:crypto';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { havePostgres, startPostgres, type TestPostgres } from '#server/testing/postgres.ts';
import { type Random, random } from '#shared/testing/random.ts';
import { BOARD, type Ledger, ledger, losses, NOTE } from './lib/ledger.ts';
import { type Door, nodeEnvironment } from './lib/nodeEnvironment.ts';
import { converged, everybodySaved, type Participant, participant } from './lib/participant.ts';
import { TEST_ORIGIN } from './lib/table.ts';
import { type TableProcess, tableProcess } from './lib/tableProcess.ts';

const CYCLES = Number(process.env['MAILLAGE_CRASH_CYCLES'] ?? 10);
const PEOPLE = 4;
const EDIT_EVERY_MS = 8;
const SHORTEST_LIFE_MS = 150;
const LONGEST_LIFE_MS = 1_500;
/** under load, on a machine that does something else as well */
const COME_BACK_WITHIN_MS = 60_000;

/** People who write and delete, on a board and in a note, without pause. */
function crowd(door: (person: number) => Door, documents: { board: string; note: string }) {
  const writers = Array.from({ length: PEOPLE }, (_, person) => {
    const environment = nodeEnvironment(door(person), { hurry: 5 });
    return {
      board: ledger(participant(documents.board, environment), BOARD),
      note: ledger(participant(documents.note, environment), NOTE),
    };
  });
  return { boards: writers.map(({ board }) => board), notes: writers.map(({ note }) => note) };
}

/** Everybody edits, each at their own pace, until stopped. */
function keepEditing(ledgers: readonly Ledger[], dice: Random): () => void {
  const timers = ledgers.map((each) =>
    setInterval(() => {
      if (each.person.document.synced.get()) each.edit(dice);
    }, EDIT_EVERY_MS + dice.int(EDIT_EVERY_MS)),
  );
  return () => {
    for (const timer of timers) clearInterval(timer);
  };
}

/** What a newcomer finds in a document, before anybody who was there can send anything again. */
async function found(server: TableProcess, name: string, kind: typeof BOARD) {
  const cookie = server.cookies[PEOPLE] ?? '';
  const reader = participant(name, nodeEnvironment({ port: server.port, cookie, origin: TEST_ORIGIN }));
  await everybodySaved([reader], COME_BACK_WITHIN_MS);
  const things = kind.list(reader.document.doc);
  reader.document.close();
  return things;
}

/** One server after another on the same data, one at a time. */
function servers(of: { dataDir: string; databaseUrl: string | undefined }) {
  let running: TableProcess | null = null;
  return {
    async start(): Promise<TableProcess> {
      running = await tableProcess(of);
      return running;
    },
    kill: () => running?.kill(),
  };
}

async function story(databaseUrl: string | undefined): Promise<void> {
  const dataDir = await mkdtemp(join(tmpdir(), 'maillage-crash-'));
  const table = servers({ dataDir, databaseUrl });
  const people: Participant[] = [];
  try {
    await killed(table, people, databaseUrl === undefined ? 'SQLite' : 'PostgreSQL');
  } finally {
    // Also when something was lost: a server or a client left behind would keep the whole run from ending.
    for (const { document } of people) document.close();
    await table.kill();
    await rm(dataDir, { recursive: true, force: true });
  }
}

async function killed(
  table: ReturnType<typeof servers>,
  people: Participant[],
  where: 'SQLite' | 'PostgreSQL',
): Promise<void> {
  const seed = randomInt(2 ** 31);
  console.log(`crash: ${CYCLES} kills, seed ${seed}, ${where}`);
  const dice = random(seed);
  let server = await table.start();
  const doors: Door[] = server.cookies.map((cookie) => ({ port: server.port, cookie, origin: TEST_ORIGIN }));
  const { boards, notes } = crowd((person) => doors[person] as Door, server);
  const everybody = [...boards, ...notes];
  people.push(...everybody.map(({ person }) => person));
  const lost: string[] = [];

  for (let cycle = 0; cycle < CYCLES; cycle++) {
    await everybodySaved(people, COME_BACK_WITHIN_MS);
    const stop = keepEditing(everybody, dice);
    await wait(SHORTEST_LIFE_MS + dice.int(LONGEST_LIFE_MS - SHORTEST_LIFE_MS));
    for (const door of doors) door.port = null;
    await server.kill();
    // They go on editing for a moment, offline, as people do.
    await wait(dice.int(30));
    stop();

    server = await table.start();
    lost.push(...losses(boards, await found(server, server.board, BOARD)));
    lost.push(...losses(notes, await found(server, server.note, NOTE)));
    expect(lost, `after kill ${cycle + 1}, seed ${seed}`).toEqual([]);
    for (const door of doors) door.port = server.port;
  }

  // Those whose tab stayed open lose nothing at all, acknowledged or not.
  await everybodySaved(people, COME_BACK_WITHIN_MS);
  await converged(boards.map(({ person }) => person));
  await converged(notes.map(({ person }) => person));
  const edits = everybody.reduce((sum, { made }) => sum + made.length, 0);
  for (const { made, acknowledged } of everybody) expect(acknowledged()).toHaveLength(made.length);
  expect(losses(boards, BOARD.list(boards[0]?.person.document.doc ?? never()))).toEqual([]);
  expect(losses(notes, NOTE.list(notes[0]?.person.document.doc ?? never()))).toEqual([]);
  expect(people.map(({ document }) => document.current.get().generation)).toEqual(people.map(() => 0));
  expect(edits).toBeGreaterThan(CYCLES * PEOPLE);
  console.log(`crash: ${edits} edits, ${CYCLES} kills, none lost`);
  await server.close();
}

function never(): never {
  throw new Error('nobody was there');
}

describe('kill -9 under load', () => {
  it('[SY30] [CL3] on SQLite loses nothing acknowledged and nothing somebody else had seen', async () => {
    await story(undefined);
  });
});

describe.skipIf(!havePostgres)('kill -9 under load, on PostgreSQL', () => {
  let postgres: TestPostgres;
  beforeAll(async () => {
    postgres = await startPostgres();
  });
  afterAll(() => postgres.stop());

  it('[SY30] [CL3] loses nothing acknowledged and nothing somebody else had seen', async () => {
    await story(await postgres.freshDatabase());
  });
});
