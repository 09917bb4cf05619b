import { randomInt } from 'node:crypto';
import { setTimeout as wait } from 'node:timers/promises';
import { afterEach, describe, expect, it } from 'vitest';
import { UndoManager } from 'yjs';
import { LocalEdit, readBoard } from '#shared/board/index.ts';
import { random } from '#shared/testing/random.ts';
import { boardEdit } from './lib/boardEdits.ts';
import { nodeEnvironment } from './lib/nodeEnvironment.ts';
import { noteEdit } from './lib/noteEdits.ts';
import { converged, participant } from './lib/participant.ts';
import { roughNetwork } from './lib/roughNetwork.ts';
import { COMPARTMENT, type Table, table } from './lib/table.ts';
import { CONVERGENCE_SEEDS } from './seeds.ts';

const FRESH_SEEDS = 6;
const STEPS = 150;
const MAX_DELAY_MS = 25;

let here: Table | null = null;
afterEach(async () => {
  await here?.close();
  here = null;
});

/** Two to six people edit at once over bad lines, with undo and redo; then the lines are good. */
async function story(seed: number, what: 'board' | 'note'): Promise<void> {
  const dice = random(seed);
  here = await table();
  const place = here;
  const name = place[what];
  const people = Array.from({ length: 2 + dice.int(5) }, (_, person) => {
    const network = roughNetwork(nodeEnvironment(place.door(person)), {
      random: dice,
      maxDelayMs: MAX_DELAY_MS,
    });
    const { document } = participant(name, network);
    const scope =
      what === 'board'
        ? [document.doc.getMap('elements'), document.doc.getMap('links')]
        : document.doc.getXmlFragment('content');
    const undo = new UndoManager(scope, {
      trackedOrigins: new Set([LocalEdit]),
      captureTimeout: 0,
      ignoreRemoteMapChanges: true,
    });
    return { document, network, undo, pending: () => 0 };
  });
  for (let step = 0; step < STEPS; step++) {
    const who = dice.pick(people);
    const { doc } = who.document;
    const roll = dice.int(100);
    if (roll < 3) who.network.cut();
    else if (roll < 10) who.undo.undo();
    else if (roll < 13) who.undo.redo();
    else if (what === 'board') boardEdit(doc, COMPARTMENT, dice);
    else noteEdit(doc, dice);
    if (dice.int(3) === 0) await wait(dice.int(10));
  }
  for (const { network } of people) network.calm();
  await converged(people);

  const newcomer = participant(name, nodeEnvironment(place.door(7)));
  await converged([newcomer, ...people]);
  const refusals = place.server.logged.filter(({ level }) => level === 'warn').map(({ message }) => message);
  expect(refusals).toEqual([]);
  expect(people.map(({ document }) => document.current.get().generation)).toEqual(people.map(() => 0));
  if (what === 'board')
    expect(readBoard(newcomer.document.doc).elements).toEqual(
      readBoard(people[0]?.document.doc ?? newcomer.document.doc).elements,
    );
  for (const { document } of [newcomer, ...people]) document.close();
}

describe('convergence', () => {
  const fresh = Array.from({ length: FRESH_SEEDS }, () => randomInt(2 ** 31));
  console.log(`convergence: fresh seeds ${fresh.join(', ')}`);
  const seeds = [...CONVERGENCE_SEEDS, ...fresh];

  it.each(seeds)(
    '[CL3] people on a board end with the same board, nobody refused (seed %i)',
    async (seed) => {
      await story(seed, 'board');
    },
  );

  it.each(seeds)('[CL3] people in a note end with the same note, nobody refused (seed %i)', async (seed) => {
    await story(seed, 'note');
  });
});
