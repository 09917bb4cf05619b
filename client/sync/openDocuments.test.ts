import { describe, expect, it } from 'vitest';
import { guardPage } from './guardPage.ts';
import { mergedStatus } from './mergedStatus.ts';
import { openDocuments } from './openDocuments.ts';
import { fakeEnvironment } from './testing/fakeEnvironment.ts';
import { fakeServer } from './testing/fakeServer.ts';

const NAME = 'note:bbbbbbbbbbbbbbbbbbbbbb';

function pool() {
  const world = fakeEnvironment();
  const server = fakeServer();
  const documents = openDocuments(world);
  function connect(): void {
    world.last().accept();
    server.serve(world.last());
  }
  return { world, server, documents, connect };
}

describe('openDocuments', () => {
  it('opens a document once for however many look at it, and closes it a moment after the last', () => {
    const { world, documents, connect } = pool();
    const one = documents.acquire(NAME);
    const two = documents.acquire(NAME);
    expect(two.document).toBe(one.document);
    expect(world.sockets).toHaveLength(1);
    connect();
    one.release();
    one.release();
    world.pass(10_000);
    expect(world.last().closedBy).toBe('nobody');
    two.release();
    expect(world.last().closedBy).toBe('nobody');
    world.pass(10_000);
    expect(world.last().closedBy).toBe('client');
    expect(documents.status.get()).toEqual({ state: 'nothingOpen' });
  });

  it('[CL10] keeps a document nobody looks at until its edits are acknowledged', () => {
    const { world, server, documents, connect } = pool();
    const lease = documents.acquire(NAME);
    connect();
    lease.document.doc.getMap('x').set('a', 1);
    lease.release();
    world.pass(3_500);
    expect(world.last().closedBy).toBe('nobody');
    expect(documents.status.get()).toEqual({ state: 'saving', pending: 1 });
    server.serve(world.last());
    expect(world.last().closedBy).toBe('client');
    expect(server.doc.getMap('x').get('a')).toBe(1);
  });

  it('asks again for a document that was taken back, when somebody opens it again', () => {
    const { world, documents, connect } = pool();
    const events: unknown[] = [];
    documents.onEvent((event) => events.push(event));
    const lease = documents.acquire(NAME);
    connect();
    world.last().drop(4403);
    expect(events).toEqual([{ kind: 'gone', name: NAME, because: 'notYours' }]);
    const again = documents.acquire(NAME);
    expect(again.document).not.toBe(lease.document);
    expect(world.sockets).toHaveLength(2);
    lease.release();
    world.pass(10_000);
    expect(world.last().closedBy).toBe('nobody');
  });

  it('passes on that something of the situation changed', () => {
    const { world, documents, connect } = pool();
    const events: unknown[] = [];
    documents.onEvent((event) => events.push(event));
    documents.acquire(NAME);
    connect();
    world.last().say(Uint8Array.of(13));
    expect(events).toEqual([{ kind: 'situationChanged', name: NAME }]);
  });

  it('[CL12] closes everything at sign-out', () => {
    const { world, documents, connect } = pool();
    documents.acquire(NAME);
    connect();
    documents.closeAll();
    expect(world.last().closedBy).toBe('client');
    expect(documents.status.get()).toEqual({ state: 'nothingOpen' });
  });

  function signedOutWhileWriting() {
    const all = pool();
    all.documents.belongTo('ana');
    const { document } = all.documents.acquire(NAME);
    all.server.doc.getMap('x').set('secret', 'canary');
    all.connect();
    document.doc.getMap('x').set('a', 1);
    all.server.serve(all.world.last());
    document.doc.getMap('x').set('b', 2);
    document.doc.getMap('x').delete('a');
    all.world.last().drop(4401);
    return { ...all, document };
  }

  it('[CL14] what was not saved when the sign-in ended goes out after the same person signed in again', () => {
    const { world, server, documents, document, connect } = signedOutWhileWriting();
    expect(document.doc.getMap('x').size).toBe(0);
    expect(documents.kept()).toBe(2);
    documents.belongTo('ana');
    connect();
    // Nobody looks at it any more: it stays open until it is saved.
    server.serve(world.last());
    expect(server.doc.getMap('x').toJSON()).toEqual({ secret: 'canary', b: 2 });
    expect(documents.kept()).toBe(0);
  });

  it('[CL14] is destroyed by another person, by a sign-out and by a new epoch', () => {
    const other = signedOutWhileWriting();
    other.documents.belongTo('leo');
    expect(other.documents.kept()).toBe(0);
    other.documents.belongTo('ana');
    expect(other.world.sockets).toHaveLength(1);

    const out = signedOutWhileWriting();
    out.documents.closeAll();
    out.documents.belongTo('ana');
    expect(out.world.sockets).toHaveLength(1);

    const rebuilt = signedOutWhileWriting();
    const events: unknown[] = [];
    rebuilt.documents.onEvent((event) => events.push(event));
    rebuilt.server.epoch = 2;
    rebuilt.documents.belongTo('ana');
    rebuilt.connect();
    rebuilt.server.serve(rebuilt.world.last());
    expect(rebuilt.server.doc.getMap('x').has('b')).toBe(false);
    expect(events).toContainEqual({ kind: 'refused', name: NAME, edits: 2 });
  });

  it('[CL14] keeps nothing of what was taken back (4403), nor for somebody unknown', () => {
    const { world, documents, connect } = pool();
    const { document } = documents.acquire(NAME);
    connect();
    document.doc.getMap('x').set('a', 1);
    world.last().drop(4401);
    expect(documents.kept()).toBe(0);
    const again = pool();
    again.documents.belongTo('ana');
    const lease = again.documents.acquire(NAME);
    again.connect();
    lease.document.doc.getMap('x').set('a', 1);
    again.world.last().drop(4403);
    expect(again.documents.kept()).toBe(0);
  });

  it('[CL14] survives a second end of the sign-in before it could be sent', () => {
    const { world, server, documents, connect } = signedOutWhileWriting();
    documents.belongTo('ana');
    world.last().drop(4401);
    expect(documents.kept()).toBe(2);
    documents.belongTo('ana');
    connect();
    server.serve(world.last());
    expect(server.doc.getMap('x').get('b')).toBe(2);
  });

  it('[CL11] asks before leaving only while something is not saved, [CL12] reloads what comes back', () => {
    const { world, server, documents, connect } = pool();
    const page = new EventTarget();
    let reloads = 0;
    const stop = guardPage(
      Object.assign(page, { location: { reload: () => reloads++ } }) as unknown as Window,
      documents,
    );
    const leaving = () => {
      const event = new Event('beforeunload', { cancelable: true });
      page.dispatchEvent(event);
      return event.defaultPrevented;
    };
    const { document } = documents.acquire(NAME);
    connect();
    expect(leaving()).toBe(false);
    document.doc.getMap('x').set('a', 1);
    expect(leaving()).toBe(true);
    server.serve(world.last());
    expect(leaving()).toBe(false);
    page.dispatchEvent(Object.assign(new Event('pageshow'), { persisted: true }));
    expect(reloads).toBe(1);
    stop();
    document.doc.getMap('x').set('b', 1);
    expect(leaving()).toBe(false);
  });
});

describe('mergedStatus', () => {
  it('[CL2] lets the least reassuring document speak, and adds up what waits', () => {
    const all = [
      { state: 'saved' },
      { state: 'loading' },
      { state: 'saving', pending: 2 },
      { state: 'offline', pending: 3 },
      { state: 'degraded', pending: 1 },
      { state: 'refused' },
    ] as const;
    expect(all.map((_, index) => mergedStatus(all.slice(0, index + 1)))).toEqual([
      { state: 'saved' },
      { state: 'loading' },
      { state: 'saving', pending: 2 },
      { state: 'offline', pending: 5 },
      { state: 'degraded', pending: 6 },
      { state: 'refused' },
    ]);
    expect(mergedStatus([{ state: 'gone', because: 'notYours' }])).toEqual({ state: 'nothingOpen' });
  });
});
