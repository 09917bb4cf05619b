import { expect, it } from 'vitest';
import * as Y from 'yjs';
import { changeElement, type Element, putElement, readBoard } from '#shared/board/index.ts';
import type { Documents } from './documents.ts';
import { removeCopied } from './removeCopied.ts';

const text = (id: string): Element => ({ id, kind: 'text', at: [1, 2], text: id, width: 100 });

/** Two boards, and somebody who moves `element1` the moment the first edit of the source begins. */
function boards() {
  const docs = new Map(['from', 'to'].map((name) => [name, new Y.Doc()]));
  const doc = (name: string) => docs.get(name) ?? new Y.Doc();
  let moves = 2;
  const documents: Documents = {
    read: async (name, read) => read(doc(name)),
    readLatest: async (name, read) => read(doc(name)),
    async edit(name, _author, edit) {
      if (name === 'from' && moves > 0) changeElement(doc(name), 'element1', { at: [moves, 70] });
      if (name === 'from') moves -= 1;
      doc(name).transact(() => edit(doc(name)));
    },
    remove: async () => undefined,
  };
  return { doc, documents };
}

it('[SH11] what somebody changes while it is shared arrives with it, and nothing is removed before', async () => {
  const { doc, documents } = boards();
  const elements = ['element1', 'element2'].map(text);
  const ids = new Map(elements.map(({ id }) => [id, `${id}-copy`]));
  for (const element of elements) {
    putElement(doc('from'), element);
    putElement(doc('to'), { ...element, id: `${element.id}-copy` });
  }
  let alongside = 0;
  await removeCopied({ documents, author: 'ana', from: 'from', to: 'to', elements, ids }, () => {
    alongside += 1;
  });
  expect(readBoard(doc('from')).elements).toEqual([]);
  expect(readBoard(doc('to')).elements).toEqual([
    { ...text('element1'), id: 'element1-copy', at: [1, 70] },
    { ...text('element2'), id: 'element2-copy' },
  ]);
  expect(alongside).toBe(1);
});
