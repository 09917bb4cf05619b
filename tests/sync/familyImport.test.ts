import { readFile } from 'node:fs/promises';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { createHistory } from '#client/board/commands/history.ts';
import { sendGedcom } from '#server/testing/sendGedcom.ts';
import { firstFacilitator, type TestTable, testTable } from '#server/testing/table.ts';
import { type TestServer, testServer } from '#server/testing/testServer.ts';
import { type Element, LocalEdit, putElement, readBoard } from '#shared/board/index.ts';
import { eventually } from './lib/eventually.ts';
import { nodeEnvironment } from './lib/nodeEnvironment.ts';
import { converged, participant } from './lib/participant.ts';

/** Everybody lives in one process here: what takes a second elsewhere holds all of them up. */
const PATIENCE_MS = 40_000;

let server: TestServer;
let table: TestTable;
let compartmentId: string;
beforeEach(async () => {
  server = await testServer();
  table = await testTable(server, await firstFacilitator(server));
  compartmentId = (await table.compartment('common')).id;
});
afterEach(() => server.close());

/** Two people who have the map open. */
async function two() {
  const karim = await table.seat({ name: 'Karim', sector: 'family' });
  const come = ({ cookie }: { cookie: string }) => {
    const door = { port: Number(new URL(server.localUrl).port), cookie, origin: server.url };
    const environment = nodeEnvironment(door, { hurry: 1 });
    return { ...participant(`board:${compartmentId}`, environment), environment };
  };
  const [hers, his] = [come(table.facilitator), come(karim.browser)];
  const both = [hers, his];
  await eventually('both have the map', () => both.every(({ document }) => document.synced.get()));
  return { hers, his, both };
}

const send = async (name: string) =>
  sendGedcom(server.url, {
    browser: table.facilitator,
    compartmentId,
    file: Uint8Array.from(await readFile(`tests/fixtures/gedcom/${name}.ged`)),
  });

it('[GD89] three thousand people come to all who have the map open, as one update, and nobody’s line is cut', async () => {
  const { both } = await two();
  const frames: number[] = [];
  for (const { environment } of both)
    environment.sockets[0]?.on('message', (data: ArrayBuffer) => {
      if (data.byteLength > 10_000) frames.push(data.byteLength);
    });
  const { status, body } = await send('royal92');
  expect({ status, people: body.people, links: body.couples + body.childLinks }).toEqual({
    status: 200,
    people: 3_010,
    links: 3_156,
  });
  const seen = () => both.every(({ document }) => readBoard(document.doc).elements.length === 3_010);
  await eventually('both see everybody', seen, PATIENCE_MS);
  expect(both.map(({ environment }) => environment.sockets.length)).toEqual([1, 1]);
  expect(frames).toEqual([frames[0], frames[0]]);
  expect(frames[0]).toBeLessThan(2_500_000);
});

it('[BO69] an import is the last step of who asked for it: gone with one undo, back with one redo, for everybody', async () => {
  const { hers, his, both } = await two();
  const people = () => readBoard(his.document.doc).elements.filter(({ kind }) => kind === 'person').length;
  const history = createHistory();
  history.attach(compartmentId, hers.document.doc);
  const { body } = await send('kennedy');
  await eventually('both see everybody', () => people() === 208);
  await converged(both);
  history.adopt(compartmentId, body.written);
  const note: Element = { id: 'note000001', kind: 'text', at: [0, 0], text: 'a', width: 90 };
  his.document.doc.transact(() => putElement(his.document.doc, note), new LocalEdit('addText'));
  expect(history.undo()).toBe(true);
  await eventually('nobody of them is left', () => people() === 0);
  expect(readBoard(his.document.doc).links).toEqual([]);
  expect(history.redo()).toBe(true);
  await eventually('they are back', () => people() === 208);
  expect(readBoard(his.document.doc).links).toHaveLength(200);
  expect(history.undo()).toBe(true);
  expect(history.undo()).toBe(false);
  await eventually('they are gone again', () => people() === 0);
  await converged(both);
  expect(readBoard(hers.document.doc).elements).toEqual([note]);
  expect(both.map(({ environment }) => environment.sockets.length)).toEqual([1, 1]);
});
