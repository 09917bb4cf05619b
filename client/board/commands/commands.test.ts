import { describe, expect, it } from 'vitest';
import * as Y from 'yjs';
import { type Link, putElement, readBoard, readElement, removeElement } from '#shared/board/index.ts';
import {
  COMMON,
  end,
  household,
  long,
  membership,
  person,
  professional,
  relation,
  structure,
} from '#shared/testing/tableBuilders.ts';
import { CLOSED, SCHOOL, sampleSession } from '../testing/sampleSession.ts';
import { addPerson } from './addPerson.ts';
import { addProfessional } from './addProfessional.ts';
import { align } from './align.ts';
import { changeElement } from './changeElement.ts';
import { changeLink } from './changeLink.ts';
import { copy } from './clip.ts';
import { connect } from './connect.ts';
import { duplicate } from './duplicate.ts';
import { moveElements } from './moveElements.ts';
import { paste } from './paste.ts';
import { placeProfessional } from './placeProfessional.ts';
import { removeSelection } from './removeSelection.ts';
import { renameElement } from './renameElement.ts';
import { reverseLink } from './reverseLink.ts';
import { setHouseholds } from './setHouseholds.ts';

const lea = person('lea', [0, 0]);
const rose = person('rose', [200, 0]);
const board = () =>
  sampleSession({ [COMMON]: { elements: [lea, rose], links: [relation('r', 'lea', 'rose')] } });
const draft = (from: string, to: string, home = COMMON): Omit<Extract<Link, { kind: 'relation' }>, 'id'> => {
  return { kind: 'relation', from: end(from), to: end(to, home), label: '', order: null, date: null };
};
const atOf = (session: ReturnType<typeof board>, id: string) =>
  session.docs[COMMON] && readElement(session.docs[COMMON], long(id))?.at;

describe('one intent', () => {
  it('[BO50] is one transaction and one undo step, named after its command', () => {
    const session = board();
    const origins: unknown[] = [];
    session.docs[COMMON]?.on('afterTransaction', (transaction: Y.Transaction) => {
      if (transaction.changed.size > 0) origins.push(transaction.origin);
    });
    moveElements(session.desk, { elements: [end('lea'), end('rose')], by: [10, 5] });
    expect(origins).toMatchObject([{ command: 'moveElements' }]);
    expect(session.history.undo()).toBe(true);
    expect(session.history.undo()).toBe(false);
    expect([atOf(session, 'lea'), atOf(session, 'rose')]).toEqual([
      [0, 0],
      [200, 0],
    ]);
  });

  it('[BO51] a move by NaN, by infinity or by nothing writes nothing', () => {
    const session = board();
    for (const by of [
      [Number.NaN, 0],
      [0, Number.POSITIVE_INFINITY],
      [0, 0],
    ] as [number, number][])
      expect(moveElements(session.desk, { elements: [end('lea')], by })).toEqual({
        ok: false,
        because: 'nothing',
      });
    expect(session.history.state().canUndo).toBe(false);
  });

  it('[BO52] an element deleted meanwhile says gone, and the others still move', () => {
    const session = board();
    const doc = session.docs[COMMON];
    if (doc) removeElement(doc, long('lea'));
    expect(moveElements(session.desk, { elements: [end('lea')], by: [5, 5] })).toEqual({
      ok: false,
      because: 'gone',
    });
    expect(moveElements(session.desk, { elements: [end('lea'), end('rose')], by: [5, 5] })).toMatchObject({
      moved: 1,
    });
    expect(renameElement(session.desk, end('lea'), 'Léa')).toEqual({ ok: false, because: 'gone' });
  });

  it('[BO53] nothing leaves the board: a move stops at its edge, on whole pixels', () => {
    const session = board();
    moveElements(session.desk, { elements: [end('lea')], by: [1e9, 0.4] });
    expect(atOf(session, 'lea')).toEqual([100_000, 0]);
  });

  it('[BO54] a value the schema refuses changes nothing', () => {
    const session = board();
    expect(changeElement(session.desk, end('lea'), { fields: { birthYear: 12 } })).toEqual({
      ok: false,
      because: 'nothing',
    });
    expect(changeElement(session.desk, end('lea'), { fields: { birthYear: 2014 } })).toEqual({ ok: true });
    expect(addPerson(session.desk, COMMON, { at: [Number.NaN, 0] })).toEqual({
      ok: false,
      because: 'nothing',
    });
  });

  it('a reader writes nothing, whatever the command', () => {
    const session = sampleSession(
      { [COMMON]: { elements: [lea, rose], links: [relation('r', 'lea', 'rose')] } },
      { readOnly: [COMMON] },
    );
    const before = Y.encodeStateVector(session.docs[COMMON] ?? new Y.Doc());
    const { desk } = session;
    const because = [
      addPerson(desk, COMMON, { at: [0, 0] }),
      moveElements(desk, { elements: [end('lea')], by: [1, 1] }),
      renameElement(desk, end('lea'), 'x'),
      removeSelection(desk, [end('lea'), end('r')]),
      duplicate(desk, [end('lea')]),
      changeLink(desk, end('r'), { fields: { label: 'x' } }),
    ].map((outcome) => (outcome.ok ? 'ok' : outcome.because));
    expect(new Set(because)).toEqual(new Set(['readOnly']));
    expect(connect(desk, draft('rose', 'lea'))).toEqual({ ok: false, because: 'noHome' });
    expect(Y.encodeStateVector(session.docs[COMMON] ?? new Y.Doc())).toEqual(before);
  });
});

describe('links', () => {
  it('[BO55] only what can be joined is joined', () => {
    const session = sampleSession({
      [COMMON]: { elements: [lea, structure('school', [0, 300]), household('home', [0, 0])] },
    });
    expect(connect(session.desk, draft('lea', 'school'))).toMatchObject({ ok: true });
    expect(connect(session.desk, draft('lea', 'lea'))).toEqual({ ok: false, because: 'notLinkable' });
    expect(connect(session.desk, draft('lea', 'nobody'))).toEqual({ ok: false, because: 'gone' });
    const wrong: Parameters<typeof connect>[1] = {
      kind: 'membership',
      member: end('school'),
      of: end('home'),
      place: 'inside',
    };
    expect(connect(session.desk, wrong)).toEqual({ ok: false, because: 'notLinkable' });
  });

  it('[BO56] a link between two volets lives in the more closed one, and is refused where none is closed enough', () => {
    const session = sampleSession({
      [COMMON]: { elements: [lea] },
      [CLOSED]: { elements: [person('secret', [50, 50])] },
      [SCHOOL]: { elements: [person('pupil', [90, 90])] },
    });
    expect(connect(session.desk, draft('lea', 'secret', CLOSED))).toMatchObject({
      ok: true,
      end: { compartment: CLOSED },
    });
    expect(session.docs[COMMON] && readBoard(session.docs[COMMON]).links).toEqual([]);
    const across = { ...draft('secret', 'pupil', SCHOOL), from: end('secret', CLOSED) };
    expect(connect(session.desk, across)).toEqual({ ok: false, because: 'noHome' });
  });

  it('[BO57] the same couple, child or membership is not made twice; relations may be many', () => {
    const session = board();
    const couple: Parameters<typeof connect>[1] = {
      kind: 'couple',
      a: end('lea'),
      b: end('rose'),
      union: 'married',
      since: null,
      until: null,
    };
    expect(connect(session.desk, couple)).toMatchObject({ ok: true });
    expect(connect(session.desk, { ...couple, a: end('rose'), b: end('lea') })).toEqual({
      ok: false,
      because: 'nothing',
    });
    expect(connect(session.desk, draft('lea', 'rose'))).toMatchObject({ ok: true });
  });

  it('[BO58] turning a relation round keeps its words', () => {
    const session = board();
    changeLink(session.desk, end('r'), { fields: { label: 'mercredis', order: 2 } });
    expect(reverseLink(session.desk, end('r'))).toEqual({ ok: true });
    expect(session.table.get().links[0]).toMatchObject({
      from: end('rose'),
      to: end('lea'),
      label: 'mercredis',
      order: 2,
    });
  });

  it('[BO59] removing an element takes its links along, and one undo brings all back', () => {
    const session = board();
    expect(removeSelection(session.desk, [end('lea')])).toMatchObject({ removed: 2 });
    expect(session.table.get()).toMatchObject({ elements: [{ id: long('rose') }], links: [] });
    session.history.undo();
    expect(session.table.get().elements).toHaveLength(2);
    expect(session.table.get().links).toHaveLength(1);
  });
});

describe('undo', () => {
  it('[BO60] undoes my own edits only', () => {
    const session = board();
    const doc = session.docs[COMMON];
    moveElements(session.desk, { elements: [end('lea')], by: [10, 0] });
    if (doc) doc.transact(() => putElement(doc, person('theirs', [1, 1])), { from: 'server' });
    session.history.undo();
    expect(atOf(session, 'lea')).toEqual([0, 0]);
    expect(session.table.get().elements.map(({ id }) => id)).toContain(long('theirs'));
    expect(session.history.undo()).toBe(false);
  });

  it('[BO61] goes back over every open board in the order things were done', () => {
    const session = sampleSession({
      [COMMON]: { elements: [lea] },
      [CLOSED]: { elements: [person('x', [5, 5])] },
    });
    renameElement(session.desk, end('lea'), 'un');
    renameElement(session.desk, end('x', CLOSED), 'deux');
    renameElement(session.desk, end('lea'), 'trois');
    const names = () => session.table.get().elements.map((element) => 'name' in element && element.name);
    session.history.undo();
    expect(names()).toEqual(['un', 'deux']);
    session.history.undo();
    expect(names()).toEqual(['un', 'x']);
    session.history.redo();
    expect(names()).toEqual(['un', 'deux']);
  });

  it('[BO62] a step that touched two boards is undone whole', () => {
    const session = sampleSession({
      [COMMON]: { elements: [lea] },
      [CLOSED]: { elements: [person('x', [5, 5])] },
    });
    moveElements(session.desk, { elements: [end('lea'), end('x', CLOSED)], by: [3, 3] });
    session.history.undo();
    expect(session.table.get().elements.map(({ at }) => at)).toEqual([
      [0, 0],
      [5, 5],
    ]);
    expect(session.history.state()).toEqual({ canUndo: false, canRedo: true });
  });

  it('[BO63] a new edit forgets what could be redone', () => {
    const session = board();
    renameElement(session.desk, end('lea'), 'un');
    session.history.undo();
    renameElement(session.desk, end('rose'), 'deux');
    expect(session.history.redo()).toBe(false);
  });

  it('[BO64] the steps of a board that was closed or thrown away are forgotten, the others stay', () => {
    const session = sampleSession({
      [COMMON]: { elements: [lea] },
      [CLOSED]: { elements: [person('x', [5, 5])] },
    });
    renameElement(session.desk, end('x', CLOSED), 'deux');
    renameElement(session.desk, end('lea'), 'un');
    const doc = session.docs[CLOSED];
    if (doc) session.setBoards([{ compartment: CLOSED, doc, writable: true }]);
    expect(session.history.undo()).toBe(true);
    expect(session.table.get().elements).toMatchObject([{ name: 'x' }]);
    expect(session.history.undo()).toBe(false);
  });
});

describe('copies', () => {
  it('[BO65] have fresh ids, bring the links among them, and leave the clip as it was', () => {
    const session = board();
    const clip = copy(session.table.get(), [end('lea'), end('rose')]);
    if (!clip) throw new Error('nothing copied');
    const pasted = paste(session.desk, clip, { by: [40, 40], compartment: COMMON });
    expect(pasted).toMatchObject({ ok: true });
    expect(paste(session.desk, clip, { by: [80, 80], compartment: COMMON })).toMatchObject({ ok: true });
    const table = session.table.get();
    expect([table.elements.length, table.links.length]).toEqual([6, 3]);
    expect(new Set(table.elements.map(({ id }) => id)).size).toBe(6);
    session.history.undo();
    expect(session.table.get().elements).toHaveLength(4);
  });

  it('[BO66] are never put where somebody could read what they may not read now', () => {
    const session = sampleSession({ [COMMON]: {}, [CLOSED]: { elements: [person('secret', [0, 0])] } });
    const clip = copy(session.table.get(), [end('secret', CLOSED)]);
    expect(clip && paste(session.desk, clip, { by: [0, 0], compartment: COMMON })).toEqual({
      ok: false,
      because: 'wouldShow',
    });
    expect(duplicate(session.desk, [end('secret', CLOSED)])).toMatchObject({
      ends: [{ compartment: CLOSED }],
    });
  });
});

describe('who belongs where', () => {
  const crowd = [professional('roux', [0, 0]), structure('school', [300, 0]), structure('cmpp', [600, 0])];

  it('[BO67] a professional is in one structure at most, and leaves it when put down elsewhere', () => {
    const session = sampleSession({ [COMMON]: { elements: crowd } });
    const put = (structureId: string | null) =>
      placeProfessional(session.desk, {
        professional: end('roux'),
        at: [9, 9],
        structure: structureId ? end(structureId) : null,
      });
    put('school');
    put('cmpp');
    expect(session.table.get().links).toMatchObject([
      { kind: 'membership', of: end('cmpp'), place: 'inside' },
    ]);
    put(null);
    expect(session.table.get().links).toEqual([]);
    session.history.undo();
    expect(session.table.get().links).toMatchObject([{ of: end('cmpp') }]);
    const added = addProfessional(session.desk, COMMON, { at: [0, 0], structure: end('school') });
    expect(added).toMatchObject({ ok: true });
    expect(session.table.get().links).toHaveLength(2);
  });

  it('[BO68] somebody may live in two households, in one step', () => {
    const session = sampleSession({
      [COMMON]: {
        elements: [lea, household('one', [0, 0]), household('two', [0, 0])],
        links: [membership('m', 'lea', 'one')],
      },
    });
    expect(setHouseholds(session.desk, end('lea'), [end('two'), end('one')])).toEqual({ ok: true });
    expect(session.table.get().links).toHaveLength(2);
    setHouseholds(session.desk, end('lea'), []);
    expect(session.table.get().links).toEqual([]);
    session.history.undo();
    expect(session.table.get().links).toHaveLength(2);
  });
});

describe('aligning', () => {
  const boxed = (id: string, x: number, width: number) => ({
    end: end(id),
    at: [x, 0] as [number, number],
    box: { x: x - width / 2, y: -20, width, height: 40 },
  });

  it('lines up edges, and spreads three evenly', () => {
    const three = [person('a', [0, 0]), person('b', [90, 0]), person('c', [200, 0])];
    const session = sampleSession({ [COMMON]: { elements: three } });
    align(session.desk, 'left', [boxed('a', 0, 40), boxed('b', 90, 80)]);
    expect(session.table.get().elements.map(({ at }) => at[0])).toEqual([0, 20, 200]);
    session.history.undo();
    align(session.desk, 'row', [boxed('a', 0, 40), boxed('b', 90, 80), boxed('c', 200, 40)]);
    expect(session.table.get().elements.map(({ at }) => at[0])).toEqual([0, 100, 200]);
    expect(align(session.desk, 'row', [boxed('a', 0, 40)])).toEqual({ ok: false, because: 'nothing' });
  });
});
