import { setTimeout as wait } from 'node:timers/promises';
import { afterEach, expect, it } from 'vitest';
import { encodeStateAsUpdate } from 'yjs';
import { addPerson } from '#client/board/commands/addPerson.ts';
import { addStrokes } from '#client/board/commands/addStrokes.ts';
import { addStructure } from '#client/board/commands/addStructure.ts';
import { connect } from '#client/board/commands/connect.ts';
import type { Desk } from '#client/board/commands/desk.ts';
import { moveElements } from '#client/board/commands/moveElements.ts';
import { removeSelection } from '#client/board/commands/removeSelection.ts';
import { renameElement } from '#client/board/commands/renameElement.ts';
import { createBoardSession } from '#client/board/model/boardSession.ts';
import type { End, Point } from '#shared/board/index.ts';
import type { InkPoint } from '#shared/ink/inkPoint.ts';
import { strokesOf } from '#shared/ink/strokesOf.ts';
import { type Random, random } from '#shared/testing/random.ts';
import { nodeEnvironment } from './lib/nodeEnvironment.ts';
import { converged, participant, sizeOf } from './lib/participant.ts';
import { COMPARTMENT, type Table, table } from './lib/table.ts';

const PEOPLE = 4;
/** One thing done every five seconds, by each, for an hour. */
const INTENTS = 720;
const BUDGET_BYTES = 200_000;

let here: Table | null = null;
afterEach(async () => {
  await here?.close();
  here = null;
});

/** What somebody does next with a felt pen in hand: mostly moving things about, and everything else in its measure. */
function intent(desk: Desk, dice: Random): void {
  const { elements } = desk.table();
  const ends = elements.map((one): End => ({ compartment: COMPARTMENT, element: one.id }));
  const at = (): Point => [dice.int(3_000), dice.int(2_000)];
  const one = ends.length > 0 ? dice.pick(ends) : null;
  const roll = dice.int(1_000);
  if (one === null || roll < 50)
    addPerson(desk, COMPARTMENT, { at: at(), name: `Prénom ${dice.int(1_000)}` });
  else if (roll < 65) addStructure(desk, COMPARTMENT, { at: at(), name: 'Collège fictif', what: 'collège' });
  else if (roll < 130)
    connect(desk, {
      kind: 'relation',
      from: one,
      to: dice.pick(ends),
      label: dice.int(2) === 0 ? 'appelle au secours' : '',
      order: null,
      date: null,
    });
  else if (roll < 600)
    moveElements(desk, { elements: [one], by: [dice.int(400) - 200, dice.int(400) - 200] });
  else if (roll < 640)
    moveElements(desk, {
      elements: Array.from({ length: 8 }, () => dice.pick(ends)),
      by: [dice.int(200), 40],
    });
  else if (roll < 740) renameElement(desk, one, `Prénom Nom ${dice.int(1_000)}`);
  else if (roll < 800)
    addStrokes(
      desk,
      COMPARTMENT,
      strokesOf(handwriting(at(), dice), { size: 3, zoom: 1 }).map((stroke) => ({
        ...stroke,
        pen: 'pen',
        tint: dice.int(6),
        size: 3,
      })),
    );
  else if (roll < 840) removeSelection(desk, [one]);
  else if (roll < 940) desk.history.undo();
  else desk.history.redo();
}

/** A second and a half of a pen at 120 points a second, pressing more and less. */
function handwriting([x, y]: Point, dice: Random): InkPoint[] {
  const [reach, turns] = [20 + dice.int(60), 2 + dice.int(4)];
  return Array.from({ length: 180 }, (_, step): InkPoint => {
    const angle = (step / 180) * turns * 2 * Math.PI;
    return [
      x + step * 1.2 + reach * Math.sin(angle),
      y + reach * Math.cos(angle * 1.3),
      0.4 + 0.2 * Math.sin(angle / 2),
    ];
  });
}

/** Bytes of all that the store holds of the board, once the room is put away and its log is cut. */
async function sizeOnDisk({ server: { store }, board }: Table): Promise<number> {
  for (const until = performance.now() + 15_000; performance.now() < until; await wait(20)) {
    const updates = await store.db
      .selectFrom('document_updates')
      .select('seq')
      .where('document', '=', board)
      .execute();
    if (updates.length > 0) continue;
    const snapshot = await store.db
      .selectFrom('document_snapshots')
      .select('bytes')
      .where('document', '=', board)
      .executeTakeFirstOrThrow();
    return snapshot.bytes.length;
  }
  throw new Error('the log was not cut');
}

it('[SY80] an hour of four people drawing leaves a document of less than 200 kB, in memory and on disk', async () => {
  const dice = random(20_261_122);
  here = await table({ limits: { idleRoomMs: 100, sweepMs: 50 } });
  const place = here;
  let made = 0;
  const people = Array.from({ length: PEOPLE }, (_, person) => {
    const { document, pending } = participant(place.board, nodeEnvironment(place.door(person)));
    const session = createBoardSession({ newId: () => dice.id(), now: () => made++ });
    session.setBoards([{ compartment: COMPARTMENT, doc: document.doc, writable: true }]);
    return { document, pending, session };
  });
  await converged(people);
  for (let step = 0; step < INTENTS; step += 1) {
    for (const { session } of people) intent(session.desk, dice);
    // They see each other's work as they go.
    if (step % 8 === 0) await wait(1);
  }
  await converged(people);
  const [first] = people;
  if (first === undefined) throw new Error('nobody drew');
  expect(first.document.current.get().generation, 'nothing was refused').toBe(0);
  const { elements, links, strokes } = first.session.table.get();
  // What undo may bring back is kept in a browser, and nowhere else.
  const inBrowser = sizeOf(first);
  for (const { document, session } of people) {
    session.stop();
    document.close();
  }
  const onDisk = await sizeOnDisk(place);
  const read = (await place.server.sync.read(place.board, encodeStateAsUpdate)).length;
  console.log(
    `an hour: ${elements.length} elements, ${links.length} links, ${strokes.length} strokes; ${read} bytes, ${onDisk} on disk, ${inBrowser} in a browser that can undo it all`,
  );
  expect(elements.length).toBeGreaterThan(60);
  expect(strokes.length).toBeGreaterThan(60);
  for (const size of [read, onDisk]) expect(size).toBeLessThan(BUDGET_BYTES);
}, 60_000);
