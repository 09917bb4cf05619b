import { beforeEach, describe, expect, it, vi } from 'vitest';
import { subscribeToAnnouncements } from '#client/ui/announce.ts';
import { type Point, putStroke, type Stroke } from '#shared/board/index.ts';
import { plainWords } from '#shared/drawing/testing/plainWords.ts';
import { packPath } from '#shared/ink/packPath.ts';
import { COMMON, long, person } from '#shared/testing/tableBuilders.ts';
import type { BoardProps } from '../boardProps.ts';
import { createRoom } from '../canvas/room.ts';
import { find } from '../commands/find.ts';
import { removeSelection } from '../commands/removeSelection.ts';
import { strokeToZone } from '../commands/strokeToZone.ts';
import { createPresenceHub } from '../presence/presenceHub.ts';
import { sampleSession } from '../testing/sampleSession.ts';
import { createStrokeKeys } from './createStrokeKeys.ts';

const stroke = (id: string, [x, y]: Point): Stroke => {
  const packed = packPath([
    [x, y, 0.5],
    [x + 40, y + 10, 0.5],
    [x + 80, y, 0.5],
  ]);
  if (!packed) throw new Error('nothing was packed');
  return { id: long(id), pen: 'pen', tint: 0, size: 4, at: packed.at, path: packed.path };
};

const PLACES: Record<string, Point> = { a: [90, 0], b: [90, 50], c: [90, 120], far: [5_000, 4_000] };

/** Léa with a stroke beside her, two a little below, and one far off. */
function table(readOnly = false) {
  const session = sampleSession({
    [COMMON]: {
      elements: [person('lea', [100, 0], { name: 'Léa' })],
    },
  });
  for (const [id, at] of Object.entries(PLACES)) {
    const doc = session.docs[COMMON];
    if (doc) putStroke(doc, stroke(id, at));
  }
  const props = { me: { id: 'me' }, activeCompartmentId: COMMON, readOnly } as BoardProps;
  const room = createRoom({ session, presence: createPresenceHub() as never, props, words: plainWords });
  const keys = createStrokeKeys(room);
  const said: string[] = [];
  subscribeToAnnouncements((text) => said.push(text));
  const chosen = () => [...session.selection.get()].map((key) => find.fromKey(key).element);
  const choose = (...ids: string[]) =>
    session.selection.set(new Set(ids.map((id) => `${COMMON}/${long(id)}`)));
  /** presses, and waits for what is then said */
  const press = async (key: string, shiftKey = false) => {
    const before = said.length;
    expect(keys.press({ key, shiftKey })).toBe(true);
    await vi.waitFor(() => expect(said.length).toBeGreaterThan(before));
    return said.at(-1)?.replace(/\s/gu, ' ');
  };
  const step = async (by: 1 | -1) => {
    const before = said.length;
    keys.step(by);
    await vi.waitFor(() => expect(said.length).toBeGreaterThan(before));
    return said.at(-1)?.replace(/\s/gu, ' ');
  };
  const places = () =>
    session.table
      .get()
      .strokes.map(({ at }) => [at[0], at[1]])
      .sort(byPlace);
  return { session, room, keys, said, chosen, choose, press, step, places };
}
const byPlace = (a: number[], b: number[]) => (a[0] ?? 0) - (b[0] ?? 0) || (a[1] ?? 0) - (b[1] ?? 0);
const BEFORE = [
  [90, 0],
  [90, 50],
  [90, 120],
  [5_000, 4_000],
];

describe('strokes by keys', () => {
  beforeEach(() => {
    vi.stubGlobal('sessionStorage', { getItem: () => null, setItem: () => undefined });
    return () => vi.unstubAllGlobals();
  });

  it('[BO170] Shift and an arrow choose the next one too, and say how many are', async () => {
    const { chosen, press, step } = table();
    await step(1);
    expect(await press('ArrowDown', true)).toMatch(/2 sur 4\. 2 traits choisis\.$/u);
    expect(await press('ArrowRight', true)).toMatch(/3 sur 4\. 3 traits choisis\.$/u);
    expect(chosen().sort()).toEqual(['a', 'b', 'c'].map(long));
  });

  it('[BO170] Space keeps a stroke while D goes on, and lets it go', async () => {
    const { chosen, press, step } = table();
    await step(1);
    expect(await press(' ')).toBe('Ce trait reste choisi. 1 gardé.');
    await step(1);
    expect(await step(1)).toMatch(/2 traits choisis\.$/u);
    expect(chosen().sort()).toEqual(['a', 'c'].map(long));
    await press(' ');
    expect(await press(' ')).toBe('Ce trait n’est plus gardé. 1 gardé.');
    await step(1);
    expect(chosen().sort()).toEqual(['a', 'far'].map(long));
  });

  it('[BO170] Shift and Space choose those near, and again those near them', async () => {
    const { chosen, choose, press } = table();
    choose('a');
    expect(await press(' ', true)).toBe('2 traits choisis.');
    expect(await press(' ', true)).toBe('3 traits choisis.');
    expect(chosen()).not.toContain(long('far'));
  });

  it('[BO171] M and arrows carry all the chosen ones; put down they are moved in one step, which one undo takes back', async () => {
    const { session, keys, chosen, choose, press, places } = table();
    choose('a', 'b');
    await press('m');
    expect(await press('ArrowRight')).toBe('Un trait au stylo près de Léa.');
    for (let turn = 0; turn < 50; turn += 1) keys.press({ key: 'ArrowRight', shiftKey: false });
    expect(keys.carried.get()?.by).toEqual([1_020, 0]);
    expect(places()).toEqual(BEFORE);
    expect(await press('Enter')).toBe('2 traits déplacés.');
    expect(keys.carried.get()).toBeNull();
    expect(places()).toEqual([
      [90, 120],
      [1_110, 0],
      [1_110, 50],
      [5_000, 4_000],
    ]);
    expect(chosen()).toHaveLength(2);
    expect(session.history.undo()).toBe(true);
    expect(places()).toEqual(BEFORE);
    expect(session.history.undo()).toBe(false);
  });

  it('[BO171] whom they are then about is said when it changes', async () => {
    const { keys, choose, press, said } = table();
    choose('a');
    await press('m');
    await press('ArrowLeft');
    for (let turn = 0; turn < 200; turn += 1) keys.press({ key: 'ArrowLeft', shiftKey: false });
    await vi.waitFor(() => expect(said.at(-1)).toContain('à l’écart'));
    expect(said.filter((text) => text.includes('près de')).length).toBeLessThan(3);
  });

  it('[BO171] Escape puts them back; what was erased meanwhile stays erased', async () => {
    const { session, keys, choose, press, places } = table();
    choose('a', 'b');
    await press('m');
    keys.press({ key: 'ArrowDown', shiftKey: true });
    expect(keys.carried.get()?.by).toEqual([0, 2]);
    await press('Escape');
    expect(places()).toEqual(BEFORE);
    choose('a', 'b');
    await press('m');
    removeSelection(session.desk, [{ compartment: COMMON, element: long('a') }]);
    keys.press({ key: 'ArrowDown', shiftKey: false });
    expect(await press('Enter')).toBe('1 trait déplacé.');
    expect(places()).toEqual([
      [90, 70],
      [90, 120],
      [5_000, 4_000],
    ]);
  });

  it('[BO171] they are erased, or made a zone of, together and in one step', async () => {
    const { session, choose, press, places } = table();
    choose('a');
    await press(' ', true);
    removeSelection(session.desk, [...session.selection.get()].map(find.fromKey));
    expect(places()).toHaveLength(2);
    session.history.undo();
    expect(places()).toEqual(BEFORE);
    const ends = ['a', 'b'].map((id) => ({ compartment: COMMON, element: long(id) }));
    strokeToZone(session.desk, ends, { name: 'Marché', meaning: 'free', tint: 1 });
    expect(places()).toHaveLength(2);
    session.history.undo();
    expect(places()).toEqual(BEFORE);
  });

  it('[BO170] where something else is chosen too, or nothing, the keys are the map’s', () => {
    const { session, keys } = table();
    for (const key of [' ', 'm', 'ArrowDown']) expect(keys.press({ key, shiftKey: true })).toBe(false);
    session.selection.set(new Set([`${COMMON}/${long('a')}`, `${COMMON}/${long('lea')}`]));
    for (const key of [' ', 'm', 'ArrowDown']) expect(keys.press({ key, shiftKey: false })).toBe(false);
  });
});
