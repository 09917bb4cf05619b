import { describe, expect, it } from 'vitest';
import * as Y from 'yjs';
import { changeElement, putElement, removeElement } from '#shared/board/index.ts';
import { COMMON, key, long, person, relation } from '#shared/testing/tableBuilders.ts';
import { copy } from '../commands/clip.ts';
import { CLOSED, sampleSession } from '../testing/sampleSession.ts';

describe('the table', () => {
  it('[BO70] follows adding, changing, deleting and undoing, record by record', () => {
    const { docs, table } = sampleSession({
      [COMMON]: { elements: [person('a', [0, 0]), person('b', [9, 9])] },
    });
    const doc = docs[COMMON] ?? new Y.Doc();
    const names = () => table.get().elements.map((element) => 'name' in element && element.name);
    putElement(doc, person('c', [5, 5]));
    changeElement(doc, long('a'), { name: 'Awa' });
    removeElement(doc, long('b'));
    expect(names()).toEqual(['Awa', 'c']);
  });

  it('[BO71] what nobody touched is the same object as before', () => {
    const { docs, table } = sampleSession({
      [COMMON]: { elements: [person('a', [0, 0]), person('b', [9, 9])], links: [relation('r', 'a', 'b')] },
    });
    const before = table.get();
    changeElement(docs[COMMON] ?? new Y.Doc(), long('a'), { at: [4, 4] });
    const after = table.get();
    expect(after.elements[0]).not.toBe(before.elements[0]);
    expect(after.elements[1]).toBe(before.elements[1]);
    expect(after.links).toBe(before.links);
  });

  it('[BO72] a board that is closed takes its elements, and links to them, off the table', () => {
    const across = { ...relation('r', 'a', 'b'), to: { compartment: CLOSED, element: long('b') } };
    const { docs, table, setBoards, selection } = sampleSession({
      [COMMON]: { elements: [person('a', [0, 0])] },
      [CLOSED]: { elements: [person('b', [9, 9])], links: [across] },
    });
    expect(table.get().links).toHaveLength(1);
    selection.set(new Set([key('a'), `${CLOSED}/${long('b')}`]));
    setBoards([{ compartment: COMMON, doc: docs[COMMON] ?? new Y.Doc(), writable: true }]);
    expect(table.get()).toMatchObject({ elements: [{ id: long('a') }], links: [] });
    expect([...selection.get()]).toEqual([key('a')]);
  });

  it('[CS20] what was copied out of a board that was taken back is forgotten, and nothing else', () => {
    const session = sampleSession({
      [COMMON]: { elements: [person('a', [0, 0])] },
      [CLOSED]: { elements: [person('b', [9, 9])] },
    });
    const take = (compartment: string, id: string) =>
      session.clip.set(copy(session.table.get(), [{ compartment, element: long(id) }]));
    take(CLOSED, 'b');
    session.forgetClip(COMMON);
    expect(session.clip.get()?.elements).toHaveLength(1);
    session.forgetClip(CLOSED);
    expect(session.clip.get()).toBeNull();
  });
});
