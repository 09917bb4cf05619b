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
