import { describe, expect, it } from 'vitest';
import { applyUpdate, Doc, encodeStateAsUpdate, Map as YMap } from 'yjs';
import { ROOM_STATE } from '#shared/protocol/messageTypes.ts';
import { SCHEMA_VERSION } from '#shared/protocol/schemaVersion.ts';
import { openDocument } from './openDocument.ts';
import { fakeEnvironment } from './testing/fakeEnvironment.ts';
import { fakeServer } from './testing/fakeServer.ts';

const NAME = 'board:aaaaaaaaaaaaaaaaaaaaaa';

function opened(options: { readOnly?: boolean } = {}) {
  const world = fakeEnvironment();
  const server = fakeServer();
  const gone: string[] = [];
  const lost: number[] = [];
  const document = openDocument({
    name: NAME,
    environment: world,
    onGone: (because) => gone.push(because),
    onRefused: ({ edits }) => lost.push(edits),
    ...options,
  });
  const write = (key: string, value: unknown = 1) => document.doc.getMap('elements').set(key, value);
  function connect(): void {
    world.last().accept();
    server.serve(world.last());
  }
  return { world, server, document, gone, lost, write, connect };
}

describe('openDocument', () => {
  it('[CL1] says loading, then saved, and asks for schema and acknowledgements', () => {
    const { world, document, connect } = opened();
    expect(world.last().url).toBe(`ws://table.test/sync/${NAME}?schema=${SCHEMA_VERSION}&ack=1`);
    expect(document.status.get()).toEqual({ state: 'loading' });
    expect(document.synced.get()).toBe(false);
    connect();
    expect(document.synced.get()).toBe(true);
    expect(document.status.get()).toEqual({ state: 'saved' });
  });

  it('[CL1] [CL3] says saved only once the frame is acknowledged, a deletion like any other edit', () => {
    const { world, server, document, write, connect } = opened();
    connect();
    write('a');
    server.serve(world.last(), { acknowledge: false });
    expect(document.status.get()).toEqual({ state: 'saving', pending: 1 });
    server.acknowledge(world.last());
    expect(document.status.get()).toEqual({ state: 'saved' });
    document.doc.getMap('elements').delete('a');
    expect(document.status.get()).toEqual({ state: 'saving', pending: 1 });
    server.serve(world.last());
    expect(document.status.get()).toEqual({ state: 'saved' });
    expect(server.doc.getMap('elements').size).toBe(0);
  });

  it('[CL3] sends everything unacknowledged again, as one frame, after a reconnection', () => {
    const { world, server, document, write, connect } = opened();
    connect();
    write('sent but lost');
    world.last().drop(1006);
    write('written offline');
    document.doc.getMap('elements').delete('sent but lost');
    expect(document.status.get()).toEqual({ state: 'offline', pending: 3 });
    world.pass(1_000);
    connect();
    expect(document.status.get()).toEqual({ state: 'saved' });
    expect(server.framesOf(world.last())).toHaveLength(1);
    expect(Object.keys(server.doc.getMap('elements').toJSON())).toEqual(['written offline']);
  });

  it('[CL3] keeps at most sixteen frames under way and merges the rest', () => {
    const { world, server, document, write, connect } = opened();
    connect();
    for (let i = 0; i < 100; i++) write(`k${i}`);
    server.serve(world.last(), { acknowledge: false });
    expect(server.framesOf(world.last())).toHaveLength(1 + 16);
    expect(document.status.get()).toEqual({ state: 'saving', pending: 100 });
    server.acknowledge(world.last());
    server.serve(world.last());
    expect(server.framesOf(world.last())).toHaveLength(1 + 16 + 1);
    expect(server.doc.getMap('elements').size).toBe(100);
    expect(document.status.get()).toEqual({ state: 'saved' });
  });

  it('[CL3] merges with what others wrote meanwhile', () => {
    const { world, server, document, write, connect } = opened();
    connect();
    world.last().drop(1006);
    write('mine');
    server.doc.getMap('elements').set('theirs', 2);
    world.pass(1_000);
    connect();
    expect(document.doc.getMap('elements').toJSON()).toEqual({ mine: 1, theirs: 2 });
    expect(server.doc.getMap('elements').toJSON()).toEqual({ mine: 1, theirs: 2 });
  });

  it('[CL16] never shows less than there is while it catches up with others', () => {
    const { world, server, document, connect } = opened();
    const records = server.doc.getMap<YMap<number>>('elements');
    records.set('theirs', new YMap<number>([['at', 0]]));
    connect();
    world.last().drop(1006);
    records.set('missed', new YMap<number>());
    world.pass(1_000);
    world.last().accept();
    const places: unknown[] = [];
    document.doc.on('afterTransaction', () =>
      places.push(document.doc.getMap<YMap<number>>('elements').get('theirs')?.get('at')),
    );
    server.doc.once('update', (update) => server.update(world.last(), update));
    records.get('theirs')?.set('at', 1);
    server.serve(world.last());
    expect(document.status.get()).toEqual({ state: 'saved' });
    expect(places.at(-1)).toBe(1);
    expect(places).not.toContain(undefined);
  });

  it('[CL16] has what came while the answer was on its way, from the moment it says that it is up to date', () => {
    const { world, server, document } = opened();
    const asItWas = fakeServer();
    const seen: unknown[] = [];
    document.synced.subscribe(() => seen.push(document.doc.getMap('elements').toJSON()));
    world.last().accept();
    server.doc.once('update', (update) => server.update(world.last(), update));
    server.doc.getMap('elements').set('theirs', 1);
    asItWas.serve(world.last());
    expect([document.synced.get(), seen]).toEqual([true, [{ theirs: 1 }]]);
    expect(document.doc.getMap('elements').toJSON()).toEqual({ theirs: 1 });
  });

  it('[CL3] takes an acknowledgement of what was never sent for a broken server, and keeps the edits', () => {
    const { world, server, document, write, connect } = opened();
    connect();
    write('a');
    world.last().say(Uint8Array.of(10, 9));
    expect(document.status.get()).toEqual({ state: 'offline', pending: 1 });
    world.pass(1_000);
    connect();
    expect(server.doc.getMap('elements').toJSON()).toEqual({ a: 1 });
  });

  it('[CL1] says offline when it can’t be reached, even before the first load', () => {
    const { world, document } = opened();
    world.last().drop(1006);
    expect(document.status.get()).toEqual({ state: 'offline', pending: 0 });
    expect(document.synced.get()).toBe(false);
  });

  it('[CL1] says degraded while the store doesn’t answer, and saved again by itself', () => {
    const { world, server, document, write, connect } = opened();
    connect();
    server.roomState(world.last(), ROOM_STATE.degraded);
    write('a');
    server.serve(world.last(), { acknowledge: false });
    expect(document.status.get()).toEqual({ state: 'degraded', pending: 1 });
    server.roomState(world.last(), ROOM_STATE.ok);
    server.acknowledge(world.last());
    expect(document.status.get()).toEqual({ state: 'saved' });
  });

  it('[CL4] waits longer each time, and at once when the network is back', () => {
    const { world } = opened();
    const waits: number[] = [];
    for (let i = 0; i < 12; i++) {
      world.last().drop(1006);
      const sockets = world.sockets.length;
      let waited = 0;
      while (world.sockets.length === sockets) {
        world.pass(50);
        waited += 50;
      }
      waits.push(waited);
    }
    expect(waits[0]).toBeLessThanOrEqual(250);
    expect(waits[1]).toBeGreaterThan(waits[0] ?? 0);
    expect(waits.at(-1)).toBeLessThanOrEqual(30_000);
    expect(waits.at(-1)).toBeGreaterThanOrEqual(15_000);
    world.last().drop(1006);
    const before = world.sockets.length;
    world.networkBack();
    expect(world.sockets.length).toBe(before + 1);
  });

  it('[CL4] leaves an overloaded server alone for at least 2.5 s', () => {
    const { world, document, connect } = opened();
    connect();
    world.last().drop(1013);
    world.pass(2_400);
    expect(world.sockets).toHaveLength(1);
    expect(document.status.get()).toEqual({ state: 'offline', pending: 0 });
    world.pass(2_600);
    expect(world.sockets).toHaveLength(2);
  });

  it('[CL5] asks a silent connection, and leaves one that doesn’t answer', () => {
    const { world, server, document, connect, write } = opened();
    connect();
    world.pass(22_000);
    expect(world.last().sent.at(-1)).toEqual(Uint8Array.of(3));
    server.serve(world.last());
    world.pass(10_000);
    expect(world.sockets).toHaveLength(1);
    write('a'); // nobody answers any more
    world.pass(14_000);
    expect(world.sockets[0]?.closedBy).toBe('client');
    expect(document.status.get()).toEqual({ state: 'offline', pending: 1 });
  });

  it('[CL6] sends nothing of its own before the server has said what it has', () => {
    const { world, server, write } = opened();
    write('early');
    world.last().accept();
    write('while connecting');
    expect(world.last().sent).toHaveLength(1);
    server.serve(world.last());
    expect(server.framesOf(world.last())).toHaveLength(1);
    expect(server.doc.getMap('elements').size).toBe(2);
  });

  it('[CL7] sends what an observer wrote inside a remote transaction', () => {
    const { world, server, document, connect } = opened();
    connect();
    const elements = document.doc.getMap('elements');
    elements.observe(() => {
      if (!elements.has('derived')) elements.set('derived', true);
    });
    server.doc.getMap('elements').set('remote', 1);
    const frame = encodeStateAsUpdate(server.doc);
    world.last().say(Uint8Array.of(0, 2, frame.length, ...frame));
    server.serve(world.last());
    expect(server.doc.getMap('elements').toJSON()).toEqual({ remote: 1, derived: true });
    expect(document.status.get()).toEqual({ state: 'saved' });
  });

  it.each([4409, 4400, 4413])('[CL8] throws the document away on %i and loads it anew', (code) => {
    const { world, server, document, write, connect, lost } = opened();
    connect();
    server.doc.getMap('elements').set('kept', 1);
    const first = document.doc;
    write('refused');
    world.last().drop(code);
    expect(document.status.get()).toEqual({ state: 'refused' });
    expect(document.current.get().generation).toBe(1);
    expect(document.doc).not.toBe(first);
    expect(first.isDestroyed).toBe(true);
    expect(lost).toEqual([1]);
    world.pass(1_000);
    connect();
    expect(document.status.get()).toEqual({ state: 'saved' });
    expect(document.doc.getMap('elements').toJSON()).toEqual({ kept: 1 });
  });

  it('[CL8] is refused again and again ever more slowly', () => {
    const { world, connect, write } = opened();
    for (let i = 0; i < 6; i++) {
      connect();
      write('bad');
      world.last().drop(4409);
      world.pass(200 * 2 ** i);
    }
    const sockets = world.sockets.length;
    world.pass(4_000);
    expect(world.sockets.length).toBe(sockets);
  });

  it('[CL8] names its epoch when it comes back, and starts anew in another one', () => {
    const { world, server, document, connect, write, lost } = opened();
    connect();
    write('old world');
    server.serve(world.last());
    world.last().drop(1006);
    world.pass(1_000);
    expect(world.last().url).toContain('&epoch=1');
    server.epoch = 2;
    server.doc.getMap('elements').clear();
    connect();
    expect(document.current.get().generation).toBe(1);
    expect(lost).toEqual([]);
    world.pass(1_000);
    expect(world.last().url).not.toContain('epoch');
    connect();
    expect(document.status.get()).toEqual({ state: 'saved' });
  });

  it.each([
    [4403, 'notYours'],
    [4401, 'signIn'],
    [4426, 'clientTooOld'],
  ])('[CL12] deletes the local copy on %i', (code, because) => {
    const { world, server, document, connect, gone, write } = opened();
    server.doc.getMap('elements').set('secret', 'canary');
    connect();
    write('mine');
    const first = document.doc;
    world.last().drop(code);
    expect(document.status.get()).toEqual({ state: 'gone', because });
    expect(gone).toEqual([because]);
    expect(document.doc).not.toBe(first);
    expect(document.doc.getMap('elements').size).toBe(0);
    world.pass(120_000);
    world.networkBack();
    expect(world.sockets).toHaveLength(1);
  });

  it('keeps a reader’s own changes to itself, and starts anew when the reader may write', () => {
    const { world, server, document, connect, write } = opened({ readOnly: true });
    connect();
    write('tidied by an editor');
    expect(document.status.get()).toEqual({ state: 'saved' });
    server.serve(world.last());
    expect(server.doc.getMap('elements').size).toBe(0);
    document.setReadOnly(false);
    world.pass(1_000);
    connect();
    write('allowed');
    server.serve(world.last());
    expect(server.doc.getMap('elements').toJSON()).toEqual({ allowed: 1 });
  });

  it('reports an observer that throws, and stays connected', () => {
    const { world, server, document, connect } = opened();
    connect();
    document.doc.getMap('elements').observe(() => {
      throw new Error('a bug in a feature');
    });
    const other = new Doc();
    other.getMap('elements').set('x', 1);
    const frame = encodeStateAsUpdate(other);
    applyUpdate(server.doc, frame);
    world.last().say(Uint8Array.of(0, 2, frame.length, ...frame));
    expect(world.reported).toHaveLength(1);
    expect(document.status.get()).toEqual({ state: 'saved' });
    expect(document.doc.getMap('elements').get('x')).toBe(1);
  });

  it('closes for good', () => {
    const { world, document, connect } = opened();
    connect();
    document.close();
    world.pass(120_000);
    world.networkBack();
    expect(world.sockets).toHaveLength(1);
    expect(world.last().closedBy).toBe('client');
  });
});
