import { describe, expect, it } from 'vitest';
import * as Y from 'yjs';
import {
  changeElement,
  type End,
  endKey,
  LocalEdit,
  putElement,
  putLink,
  readBoard,
  removeElement,
  removeLink,
} from '#shared/board/index.ts';
import {
  COMMON,
  end,
  household,
  long,
  membership,
  person,
  relation,
  structure,
} from '#shared/testing/tableBuilders.ts';
import type { Change } from './change.ts';
import { newsInWords } from './newsInWords.ts';
import { watchBoard } from './watchBoard.ts';

/** One's own document and somebody else's, joined as the wire joins them. */
function twoPeople() {
  const mine = new Y.Doc();
  const theirs = new Y.Doc();
  const join = (from: Y.Doc, to: Y.Doc) =>
    from.on('update', (update: Uint8Array, origin: unknown) => {
      if (origin !== 'wire') Y.applyUpdate(to, update, 'wire');
    });
  join(mine, theirs);
  join(theirs, mine);
  const changes: Change[] = [];
  const start = () => watchBoard({ doc: mine, compartment: COMMON, tell: (told) => changes.push(...told) });
  const find = (at: End) => {
    const element = readBoard(mine).elements.find(({ id }) => endKey(end(id)) === endKey(at));
    return element ?? null;
  };
  const news = () =>
    newsInWords({ who: 'M. Roux', changes, find }).map((words) => words.replace(/[\u00a0\u202f]/gu, ' '));
  return { mine, theirs, start, changes, news };
}

describe('news', () => {
  it('[OL20] tells what others do, and nothing of what was there before', () => {
    const { theirs, start, news } = twoPeople();
    putElement(theirs, person('Nadia', [0, 0]));
    start();
    expect(news()).toEqual([]);
    putElement(theirs, structure('CMPP', [0, 0]));
    expect(news()).toEqual(['M. Roux a ajouté CMPP']);
  });

  it('[OL21] is silent about one’s own edits and undos', () => {
    const { mine, start, changes } = twoPeople();
    start();
    const undo = new Y.UndoManager([mine.getMap('elements'), mine.getMap('links')], {
      trackedOrigins: new Set([LocalEdit]),
    });
    mine.transact(() => putElement(mine, person('Nadia', [0, 0])), new LocalEdit('addPerson'));
    undo.undo();
    undo.redo();
    expect(readBoard(mine).elements).toHaveLength(1);
    expect(changes).toEqual([]);
  });

  it('[OL22] a move on the paper isn’t news in a list', () => {
    const { theirs, start, changes } = twoPeople();
    putElement(theirs, person('Nadia', [0, 0]));
    start();
    changeElement(theirs, long('Nadia'), { at: [500, 500] });
    expect(changes).toEqual([]);
    changeElement(theirs, long('Nadia'), { at: [0, 0], birthYear: 1984 });
    expect(changes).toHaveLength(1);
  });

  it('[OL23] says who did what to whom', () => {
    const { theirs, start, changes, news } = twoPeople();
    putElement(theirs, person('Nadia', [0, 0]));
    putElement(theirs, structure('CMPP', [0, 0]));
    putElement(theirs, household('Foyer', [0, 0]));
    start();
    const told = (act: () => void) => {
      changes.length = 0;
      act();
      return news();
    };
    expect(told(() => changeElement(theirs, long('Nadia'), { name: 'Nadège' }))).toEqual([
      'M. Roux a renommé Nadia en Nadège',
    ]);
    expect(told(() => changeElement(theirs, long('Nadia'), { deceased: true }))).toEqual([
      'M. Roux a modifié Nadège',
    ]);
    expect(told(() => putLink(theirs, relation('r1', 'Nadia', 'CMPP', { order: 1 })))).toEqual([
      'M. Roux a ajouté un lien : de Nadège vers CMPP, activation n° 1',
    ]);
    expect(told(() => removeLink(theirs, long('r1')))).toEqual([
      'M. Roux a retiré un lien : de Nadège vers CMPP, activation n° 1',
    ]);
    expect(told(() => putLink(theirs, membership('m1', 'Nadia', 'Foyer')))).toEqual([
      'M. Roux a mis Nadège dans Foyer',
    ]);
    expect(told(() => removeLink(theirs, long('m1')))).toEqual(['M. Roux a sorti Nadège de Foyer']);
    expect(told(() => removeElement(theirs, long('CMPP')))).toEqual(['M. Roux a retiré CMPP']);
  });

  it('[OL24] tells one thing for a person taken away with their links, and nothing for there and back', () => {
    const { theirs, start, changes, news } = twoPeople();
    putElement(theirs, person('Nadia', [0, 0]));
    putElement(theirs, structure('CMPP', [0, 0]));
    putLink(theirs, relation('r1', 'Nadia', 'CMPP'));
    start();
    theirs.transact(() => {
      removeElement(theirs, long('Nadia'));
      removeLink(theirs, long('r1'));
    });
    expect(changes).toHaveLength(2);
    expect(news()).toEqual(['M. Roux a retiré Nadia']);
    putElement(theirs, person('Nadia', [0, 0]));
    putLink(theirs, relation('r1', 'Nadia', 'CMPP'));
    expect(news()).toEqual([]);
  });

  it('[OL24] tells many changes as a number', () => {
    const { theirs, start, news } = twoPeople();
    start();
    for (let i = 0; i < 12; i += 1) putElement(theirs, person(`personne-${'abcdefghijkl'[i]}`, [0, 0]));
    expect(news()).toEqual(['M. Roux a fait 12 changements sur la carte']);
  });

  it('[OL20] stops when asked', () => {
    const { theirs, start, changes } = twoPeople();
    const stop = start();
    stop();
    putElement(theirs, person('Nadia', [0, 0]));
    expect(changes).toEqual([]);
  });
});
