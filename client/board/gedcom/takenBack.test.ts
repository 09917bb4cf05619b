import { describe, expect, it } from 'vitest';
import * as Y from 'yjs';
import { type Link, putElement, putLink } from '#shared/board/index.ts';
import { boardRoot } from '#shared/board/roots.ts';
import { COMMON, end, long, person, relation } from '#shared/testing/tableBuilders.ts';
import { removeImported } from '../commands/removeImported.ts';
import { sampleSession } from '../testing/sampleSession.ts';
import { whatCame } from './whatCame.ts';

const couple = (id: string, a: string, b: string): Link => ({
  ...{ id: long(id), kind: 'couple', a: end(a), b: end(b) },
  ...{ union: 'married', since: null, until: null },
});

/** A map of Lea and Nadia, and a file's Anne and Boris on their way from the server. */
function aMap() {
  const session = sampleSession({
    [COMMON]: {
      elements: [person('lea', [0, 0]), person('nadia', [200, 0])],
      links: [relation('ours', 'lea', 'nadia')],
    },
  });
  const doc = session.docs[COMMON];
  if (!doc) throw new Error('the map is open');
  const server = new Y.Doc();
  Y.applyUpdate(server, Y.encodeStateAsUpdate(doc));
  server.transact(() => {
    for (const id of ['anne', 'boris']) putElement(server, person(id, [900, 0]));
    putLink(server, couple('theirs', 'anne', 'boris'));
  });
  const written = { client: server.clientID, clocks: Y.getState(server.store, server.clientID) };
  const ids = () => {
    const { elements, links } = session.table.get();
    return [...elements, ...links].map(({ id }) => id).sort();
  };
  return { session, doc, written, ids, arrive: () => Y.applyUpdate(doc, Y.encodeStateAsUpdate(server)) };
}
const OURS = ['lea', 'nadia', 'ours'].map(long).sort();
const THEIRS = ['anne', 'boris', 'theirs'].map(long).sort();

describe('what an import brought', () => {
  it('[GD86] is known once it is here, before the server’s answer or after it', async () => {
    const late = aMap();
    const awaited = whatCame(late.doc, late.written);
    late.arrive();
    expect([...((await awaited) ?? [])].sort()).toEqual(THEIRS);
    expect([...((await whatCame(late.doc, late.written)) ?? [])].sort()).toEqual(THEIRS);
    const closed = aMap();
    const never = whatCame(closed.doc, closed.written);
    closed.doc.destroy();
    expect(await never).toBeNull();
  });

  it('[GD86] goes, and nothing else: neither what was there nor what was added since; one undo brings it back', async () => {
    const { session, doc, written, ids, arrive } = aMap();
    arrive();
    const came = (await whatCame(doc, written)) ?? new Set();
    doc.transact(() => putElement(doc, person('since', [0, 400])));
    const everything = [...OURS, ...THEIRS, long('since')].sort();
    expect(ids()).toEqual(everything);
    expect(removeImported(session.desk, COMMON, came)).toEqual({ ok: true, removed: 3 });
    for (const id of THEIRS)
      for (const root of ['elements', 'links'] as const) expect(boardRoot(doc, root).has(id)).toBe(false);
    expect(ids()).toEqual([...OURS, long('since')].sort());
    expect(removeImported(session.desk, COMMON, came)).toEqual({ ok: false, because: 'gone' });
    expect(session.history.undo()).toBe(true);
    expect(ids()).toEqual(everything);
  });
});
