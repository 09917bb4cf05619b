import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { havePostgres, startPostgres, type TestPostgres } from '#server/testing/postgres.ts';
import { LocalEdit, putElement, readBoard } from '#shared/board/index.ts';
import { eventually } from './lib/eventually.ts';
import { smallDisk } from './lib/fullDisk.ts';
import { nodeEnvironment } from './lib/nodeEnvironment.ts';
import { converged, everybodySaved, type Participant, participant } from './lib/participant.ts';
import { type Table, table } from './lib/table.ts';

const RECOVERS_WITHIN_MS = 30_000;

let place: Table;
let open: Participant[] = [];

function sitDown(): [Participant, Participant] {
  const people = [1, 2].map((person) => participant(place.board, nodeEnvironment(place.door(person))));
  open = people;
  return people as [Participant, Participant];
}

let written = 0;
function write({ document }: Participant, text = 'fictif'): void {
  document.doc.transact(
    () =>
      putElement(document.doc, {
        id: `text-${String(++written).padStart(6, '0')}`,
        kind: 'text',
        at: [0, 0],
        text,
        width: 100,
      }),
    new LocalEdit('test'),
  );
}

const count = ({ document }: Participant) => readBoard(document.doc).elements.length;

afterEach(async () => {
  for (const { document } of open) document.close();
  await place.close();
});

/** Fails the store, sees that nothing is claimed, mends it, and sees everything arrive without a restart. */
async function failAndMend({ fail, mend }: { fail: () => unknown; mend: () => unknown }): Promise<void> {
  const [one, other] = sitDown();
  await everybodySaved([one, other]);
  write(one);
  await converged([one, other]);

  await fail();
  const edits = 20;
  for (let i = 0; i < edits; i++) write(one, 'x'.repeat(2_000));
  await eventually('it says that nothing is saved', () => one.document.status.get().state === 'degraded');
  expect(one.pending()).toBe(edits);
  expect(count(other)).toBe(1);
  await eventually('the other knows too', () => other.document.status.get().state === 'degraded');

  await mend();
  await everybodySaved([one, other], RECOVERS_WITHIN_MS);
  await converged([one, other]);
  expect(count(other)).toBe(1 + edits);
  expect(one.document.current.get().generation).toBe(0);
}

describe('a store that fails', () => {
  it('[SY32] [CL1] on a full disk: nothing acknowledged, said honestly, and it goes on once there is room', async () => {
    const disk = smallDisk();
    console.log(`full disk: ${disk.kind}`);
    try {
      place = await table({ dataDir: disk.dataDir, wrapLog: disk.wrapLog });
      await failAndMend({ fail: disk.fill, mend: disk.free });
    } finally {
      disk.close();
    }
  });
});

describe.skipIf(!havePostgres)('PostgreSQL', () => {
  let postgres: TestPostgres;
  beforeAll(async () => {
    postgres = await startPostgres();
  });
  afterAll(() => postgres.stop());

  it('[SY32] [CL1] that stops answering: the same', async () => {
    place = await table({ databaseUrl: await postgres.freshDatabase() });
    await failAndMend({ fail: postgres.stopAnswering, mend: postgres.answerAgain });
  });

  it('[SY32] [CL1] that is shut down in the middle and started again: the same', async () => {
    place = await table({ databaseUrl: await postgres.freshDatabase() });
    await failAndMend({ fail: postgres.crash, mend: postgres.start });
  });
});
