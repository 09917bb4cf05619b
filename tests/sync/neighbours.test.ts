import { afterEach, describe, expect, it } from 'vitest';
import { WebSocket } from 'ws';
import { WebsocketProvider } from 'y-websocket';
import { Doc } from 'yjs';
import { encodeFrame } from '#client/sync/wire/encodeFrame.ts';
import { LocalEdit, putElement, readBoard } from '#shared/board/index.ts';
import { eventually } from './lib/eventually.ts';
import { nodeEnvironment } from './lib/nodeEnvironment.ts';
import { everybodySaved, type Participant, participant } from './lib/participant.ts';
import { type Table, table } from './lib/table.ts';

let place: Table;
const open: Participant[] = [];
afterEach(async () => {
  for (const { document } of open.splice(0)) document.close();
  await place.close();
});

function come(person: number): Participant {
  const here = participant(place.board, nodeEnvironment(place.door(person)));
  open.push(here);
  return here;
}

const home = (id: string) => ({
  id,
  kind: 'household' as const,
  at: [0, 0] as [number, number],
  name: 'fictif',
});

describe('our browser and others at one table', () => {
  it('[SY4] a stock y-websocket provider and ours see each other’s edits', async () => {
    place = await table();
    const { port, cookie, origin } = place.door(2);
    class WithCookie extends WebSocket {
      constructor(url: string) {
        super(url, { headers: { cookie, origin } });
      }
    }
    const stock = new Doc();
    const provider = new WebsocketProvider(`ws://127.0.0.1:${port}/sync`, place.board, stock, {
      WebSocketPolyfill: WithCookie as unknown as typeof globalThis.WebSocket,
      disableBc: true,
    });
    const ours = come(1);
    await everybodySaved([ours]);
    await eventually('the stock provider has synced', () => provider.synced);
    putElement(stock, home('home-stock'));
    ours.document.doc.transact(
      () => putElement(ours.document.doc, home('home-ours1')),
      new LocalEdit('test'),
    );
    const ids = (doc: Doc) =>
      readBoard(doc)
        .elements.map(({ id }) => id)
        .sort();
    await eventually('both have both', () => ids(stock).length === 2 && ids(ours.document.doc).length === 2);
    expect(ids(stock)).toEqual(ids(ours.document.doc));

    provider.awareness.setLocalState({
      cursor: [1, 2],
      person: { name: 'Une autre' },
      user: { name: 'Une autre' },
    });
    const seen = () => ours.document.presence.others.get()[0];
    await eventually('ours sees the stock client point', () => seen()?.fields.cursor?.[0] === 1);
    const other = seen();
    expect(other?.person).toMatchObject({ name: 'Name of account-0002' });
    expect(other?.fields.cursor).toEqual([1, 2]);
    provider.destroy();
    await eventually('and sees it leave', () => ours.document.presence.others.get().length === 0);
  });

  it('[SY70] [CL9] nobody speaks for somebody else, whatever ids and clocks they send', async () => {
    place = await table();
    const [one, two] = [come(1), come(2)];
    await everybodySaved([one, two]);
    one.document.presence.set({ cursor: [10, 10] });
    await eventually('two sees one', () => two.document.presence.others.get().length === 1);
    const [real] = two.document.presence.others.get();

    const { port, cookie, origin } = place.door(3);
    const liar = new WebSocket(`ws://127.0.0.1:${port}/sync/${place.board}`, { headers: { cookie, origin } });
    liar.binaryType = 'arraybuffer';
    await new Promise((resolve) => liar.once('open', resolve));
    for (const clock of [1, 2 ** 31, Number.MAX_SAFE_INTEGER]) {
      for (const clientId of [real?.connection ?? 0, one.document.doc.clientID])
        liar.send(
          encodeFrame.presence({ clientId, clock, state: { cursor: [666, 666], person: real?.person } }),
        );
      liar.send(encodeFrame.presence({ clientId: real?.connection ?? 0, clock, state: null }));
    }
    one.document.presence.set({ cursor: [20, 20] });
    const seenOf = (name: string) =>
      two.document.presence.others
        .get()
        .filter(({ person }) => person.name === name)
        .map(({ fields }) => fields.cursor);
    await eventually('one is seen where they are', () => seenOf('Name of account-0001')[0]?.[0] === 20);
    expect(seenOf('Name of account-0001')).toEqual([[20, 20]]);
    expect(seenOf('Name of account-0003').length).toBeLessThanOrEqual(1);
    liar.terminate();
  });

  it('[CL8] a browser that is made to write nonsense is refused, loses only that, and goes on', async () => {
    place = await table();
    const [one, two] = [come(1), come(2)];
    await everybodySaved([one, two]);
    const lost: number[] = [];
    one.document.current.subscribe(() => lost.push(1));
    one.document.doc.transact(() => putElement(one.document.doc, home('home-00001')), new LocalEdit('test'));
    await everybodySaved([one]);
    one.document.doc.getMap('elements').set('home-00002', 'no record at all');
    await eventually('a new document', () => one.document.current.get().generation === 1);
    await everybodySaved([one, two]);
    expect(readBoard(one.document.doc).elements.map(({ id }) => id)).toEqual(['home-00001']);
    expect(two.document.doc.getMap('elements').has('home-00002')).toBe(false);
    one.document.doc.transact(() => putElement(one.document.doc, home('home-00003')), new LocalEdit('test'));
    await eventually('the next edit arrives', () => readBoard(two.document.doc).elements.length === 2);
  });
});
