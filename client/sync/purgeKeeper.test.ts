import { describe, expect, it } from 'vitest';
import { openDocuments } from './openDocuments.ts';
import { purgeKeeper } from './purgeKeeper.ts';
import { fakeEnvironment } from './testing/fakeEnvironment.ts';
import { fakeServer } from './testing/fakeServer.ts';

const BOARD = 'board:aaaaaaaaaaaaaaaaaaaaaa';
const NOTE = 'note:bbbbbbbbbbbbbbbbbbbbbb';

function page() {
  const world = fakeEnvironment();
  const server = fakeServer();
  const documents = openDocuments(world);
  const said: string[][] = [];
  const answers: ('done' | 'again')[] = [];
  const stop = purgeKeeper({
    documents,
    environment: world,
    confirm: async (names) => {
      said.push(names);
      return answers.shift() ?? 'done';
    },
  });
  function open(name: string) {
    const { document } = documents.acquire(name);
    world.last().accept();
    server.serve(world.last());
    return { document, socket: world.last() };
  }
  /** lets time pass, and what was asked of the server be answered */
  async function pass(ms: number) {
    world.pass(ms);
    await Promise.resolve();
    await Promise.resolve();
  }
  return { world, documents, said, answers, open, pass, stop };
}

describe('purgeKeeper', () => {
  it('[CL13] says once, together, what was taken back, after its copies are destroyed', async () => {
    const { open, said, pass } = page();
    const board = open(BOARD);
    const note = open(NOTE);
    const copies = [board.document.doc, note.document.doc];
    board.socket.drop(4403);
    note.socket.drop(4403);
    expect(copies.map(({ isDestroyed }) => isDestroyed)).toEqual([true, true]);
    expect(said).toEqual([]);
    await pass(300);
    expect(said).toEqual([[BOARD, NOTE]]);
    await pass(60_000);
    expect(said).toHaveLength(1);
  });

  it('[CL13] says it again while the server cannot be reached, and at once when the network is back', async () => {
    const { open, said, answers, pass, world } = page();
    answers.push('again', 'again');
    open(BOARD).socket.drop(4403);
    await pass(300);
    await pass(2_000);
    expect(said).toEqual([[BOARD], [BOARD]]);
    world.networkBack();
    await pass(0);
    expect(said).toHaveLength(3);
    await pass(60_000);
    expect(said).toHaveLength(3);
  });

  it('[CL13] what the page learned is gone goes as with 4403, and is said; what was never here is not', async () => {
    const { open, documents, said, pass } = page();
    const { document, socket } = open(BOARD);
    const copy = document.doc;
    documents.takeBack([BOARD, NOTE]);
    expect(copy.isDestroyed).toBe(true);
    expect(document.status.get()).toEqual({ state: 'gone', because: 'notYours' });
    expect(socket.closedBy).toBe('client');
    documents.takeBack([BOARD]);
    await pass(300);
    expect(said).toEqual([[BOARD]]);
  });

  it('[CL13] a document that was given again and taken back again is said again', async () => {
    const { open, said, pass } = page();
    open(BOARD).socket.drop(4403);
    await pass(300);
    open(BOARD).socket.drop(4403);
    await pass(300);
    expect(said).toEqual([[BOARD], [BOARD]]);
  });

  it('a sign-in that ended, or a page too old, is no purge', async () => {
    const { open, said, pass } = page();
    open(BOARD).socket.drop(4401);
    open(NOTE).socket.drop(4426);
    await pass(300);
    expect(said).toEqual([]);
  });
});
