import { describe, expect, it } from 'vitest';
import { openDocuments } from './openDocuments.ts';
import { purgeKeeper } from './purgeKeeper.ts';
import { purgeMemory } from './purgeMemory.ts';
import { fakeEnvironment } from './testing/fakeEnvironment.ts';
import { fakeServer } from './testing/fakeServer.ts';

const BOARD = 'board:aaaaaaaaaaaaaaaaaaaaaa';
const NOTE = 'note:bbbbbbbbbbbbbbbbbbbbbb';

const ANA = { account: 'ana', session: 'session-1' };

/** What a browser keeps between tabs. */
function storage() {
  const kept = new Map<string, string>();
  return {
    kept,
    getItem: (key: string) => kept.get(key) ?? null,
    setItem: (key: string, value: string) => void kept.set(key, value),
    removeItem: (key: string) => void kept.delete(key),
  };
}

function page(of: { disk?: ReturnType<typeof storage>; me?: typeof ANA | null } = {}) {
  const disk = of.disk ?? storage();
  let me = of.me === undefined ? ANA : of.me;
  const world = fakeEnvironment();
  const server = fakeServer();
  const documents = openDocuments(world);
  const said: string[][] = [];
  const sessions: string[] = [];
  const answers: ('done' | 'again')[] = [];
  const stop = purgeKeeper({
    documents,
    environment: world,
    memory: purgeMemory(disk),
    who: () => me,
    confirm: async ({ session, names }) => {
      said.push(names);
      sessions.push(session);
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
  const signedIn = (who: typeof ANA | null) => {
    me = who;
  };
  return { world, documents, said, sessions, answers, open, pass, stop, disk, signedIn };
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

  it('[CL13] a tab that closes first leaves ids, and the next one of the same person says them', async () => {
    const first = page();
    first.answers.push('again');
    first.open(BOARD).socket.drop(4403);
    await first.pass(300);
    first.open(NOTE).socket.drop(4403);
    first.stop();
    const { disk } = first;
    expect([...disk.kept.values()]).toEqual([JSON.stringify([{ ...ANA, names: [BOARD, NOTE] }])]);
    const somebodyElse = page({ disk, me: { account: 'paul', session: 'session-2' } });
    await somebodyElse.pass(60_000);
    expect(somebodyElse.said).toEqual([]);
    const next = page({ disk, me: { ...ANA, session: 'session-3' } });
    await next.pass(300);
    expect([next.said, next.sessions]).toEqual([[[BOARD, NOTE]], ['session-1']]);
    expect(disk.kept.size).toBe(0);
  });

  it('[CL13] a sign-in that ended meanwhile keeps it, until the same person is back', async () => {
    const { open, said, sessions, pass, answers, signedIn } = page();
    answers.push('again');
    open(BOARD).socket.drop(4403);
    signedIn(null);
    await pass(300);
    expect(said).toEqual([]);
    signedIn({ ...ANA, session: 'session-2' });
    open(NOTE).socket.drop(4403);
    for (const ms of [300, 2_000, 300]) await pass(ms);
    expect(new Set(said.map((names) => names.join()))).toEqual(new Set([BOARD, NOTE]));
    expect(new Set(sessions)).toEqual(new Set(['session-1', 'session-2']));
  });

  it('[CL13] without a storage the tab remembers by itself, and what isn’t ours there is left aside', async () => {
    const refuses = () => {
      throw new Error('denied');
    };
    const memory = purgeMemory({ getItem: refuses, setItem: refuses, removeItem: refuses });
    memory.add({ ...ANA, names: [BOARD] });
    expect(memory.next('ana')?.names).toEqual([BOARD]);
    memory.drop({ ...ANA, names: [BOARD] });
    expect(memory.next('ana')).toBeNull();
    const strange = storage();
    strange.setItem('maillage.purges', '[{"account":1},null,"x"]');
    expect(purgeMemory(strange).next('1')).toBeNull();
  });
});
