import { randomBytes } from 'node:crypto';
import { Doc, encodeStateAsUpdate } from 'yjs';
import { changeElement, putElement } from '#shared/board/index.ts';

export interface Mover {
  /** the update that puts this person's element on the board */
  arrival: Uint8Array;
  /** one move; `sequence` travels in it, and comes back in `movesIn` at every reader */
  move(sequence: number): Uint8Array;
}

/** Somebody who put one person on the board and moves them: the commonest edit there is. */
export function mover(writer: number): Mover {
  const doc = new Doc();
  const id = `b${randomBytes(10).toString('hex')}`;
  putElement(doc, {
    id,
    kind: 'person',
    at: [-1, writer],
    name: `Personne fictive ${writer}`,
    symbol: 'circle',
    birthYear: 1980,
    deceased: false,
    concerned: false,
    ring: 'living',
  });
  const arrival = encodeStateAsUpdate(doc);
  let last = arrival;
  doc.on('update', (update: Uint8Array) => {
    last = update;
  });
  return {
    arrival,
    move(sequence) {
      doc.transact(() => changeElement(doc, id, { at: [sequence, writer] }));
      return last;
    },
  };
}
