import { beforeEach, describe, expect, it, vi } from 'vitest';
import { subscribeToAnnouncements } from '#client/ui/announce.ts';
import type { Point } from '#shared/board/index.ts';
import { plainWords } from '#shared/drawing/testing/plainWords.ts';
import { unpackPath } from '#shared/ink/unpackPath.ts';
import { COMMON, person } from '#shared/testing/tableBuilders.ts';
import type { BoardProps } from '../boardProps.ts';
import { createRoom } from '../canvas/room.ts';
import { find } from '../commands/find.ts';
import { removeSelection } from '../commands/removeSelection.ts';
import { createPresenceHub } from '../presence/presenceHub.ts';
import { CLOSED, sampleSession } from '../testing/sampleSession.ts';
import { createInkHand } from './createInkHand.ts';
import { penOnly } from './penOnly.ts';

type Kind = 'mouse' | 'pen' | 'touch';
let clock = 10_000;

function event(kind: Kind, pointer: number, at: Point, more: Partial<PointerEvent> = {}): PointerEvent {
  clock += 16;
  const place = { clientX: at[0], clientY: at[1], width: 1, height: 1, pressure: 0.5, button: 0, buttons: 1 };
  return {
    ...place,
    pointerType: kind,
    pointerId: pointer,
    timeStamp: clock,
    ...more,
  } as PointerEvent;
}

function table() {
  const session = sampleSession({
    [COMMON]: { elements: [person('lea', [100, 100], { name: 'Léa' })] },
    [CLOSED]: {},
  });
  const told: [compartment: string, drawing: boolean][] = [];
  const presence = {
    ...createPresenceHub(),
    ink: (ink: unknown, to: string) => told.push([to, ink !== null]),
  };
  const props = { me: { id: 'me' }, activeCompartmentId: COMMON } as BoardProps;
  const room = createRoom({ session, presence: presence as never, props, words: plainWords });
  room.tool.set({ is: 'ink', with: 'pen' });
  const hand = createInkHand(room);
  const toBoard = ({ clientX, clientY }: { clientX: number; clientY: number }): Point => [clientX, clientY];
  const draw = (kind: Kind, points: readonly Point[], more: Partial<PointerEvent> = {}) => {
    const [first = [0, 0], ...rest] = points as Point[];
    const answer = hand.press(event(kind, 1, first, more), first);
    for (const at of rest) hand.move(event(kind, 1, at, more), toBoard);
    hand.release(event(kind, 1, points.at(-1) ?? first));
    return answer;
  };
  const strokes = () => session.table.get().strokes;
  return { room, session, hand, draw, strokes, told, toBoard };
}

const LINE: Point[] = [
  [0, 0],
  [40, 0],
  [80, 30],
  [200, 90],
];

describe('the hand that draws', () => {
  beforeEach(() => {
    const kept = new Map<string, string>();
    vi.stubGlobal('sessionStorage', {
      getItem: (name: string) => kept.get(name) ?? null,
      setItem: (name: string, value: string) => kept.set(name, value),
    });
    vi.stubGlobal('navigator', { maxTouchPoints: 0 });
    penOnly.set(null);
    return () => vi.unstubAllGlobals();
  });

  it('[BO114] a stroke ends where it was lifted, in browsers that keep moves back and in those that never tell of it', () => {
    const { draw, strokes } = table();
    draw('mouse', LINE);
    draw('mouse', LINE, { getCoalescedEvents: () => [] });
    const parts = { getCoalescedEvents: () => [event('mouse', 0, [200, 90])] };
    draw('mouse', [LINE[0] as Point, LINE[1] as Point, LINE[3] as Point], parts);
    expect(strokes()).toHaveLength(3);
    for (const { at, path } of strokes()) expect(unpackPath(at, path).at(-1)?.slice(0, 2)).toEqual([200, 90]);
  });

  it('[BO128] once a pen has drawn, fingers have the paper; what somebody then says about it stays', () => {
    const { draw, strokes } = table();
    expect(draw('touch', LINE)).toBe('taken');
    expect(strokes()).toHaveLength(1);
    expect(penOnly.get()).toBeNull();
    draw('pen', LINE);
    expect(strokes()).toHaveLength(2);
    expect(penOnly.get()).toBe(true);
    clock += 1_000;
    expect(draw('touch', LINE)).toMatchObject({ paper: { pointerId: 1 } });
    expect(strokes()).toHaveLength(2);
    penOnly.set(false);
    draw('pen', LINE);
    clock += 1_000;
    expect(draw('touch', LINE)).toBe('taken');
    expect(strokes()).toHaveLength(4);
  });

  it('[BO113] what was begun in one compartment is told and written there, whatever is chosen meanwhile', () => {
    const { room, hand, strokes, told, toBoard } = table();
    hand.press(event('mouse', 1, [0, 0]), [0, 0]);
    hand.move(event('mouse', 1, [50, 0]), toBoard);
    room.props.now = { ...room.props.now, activeCompartmentId: CLOSED };
    hand.move(event('mouse', 1, [90, 50], { timeStamp: clock + 500 }), toBoard);
    hand.release(event('mouse', 1, [90, 50]));
    expect(strokes().map(({ compartment }) => compartment)).toEqual([COMMON]);
    expect(new Set(told.map(([to]) => to))).toEqual(new Set([COMMON]));
    expect(told.at(-1)).toEqual([COMMON, false]);
  });

  it('[BO129] the keys go from stroke to stroke, from the top down, and say what each is', async () => {
    const { room, session, hand, draw, strokes } = table();
    const said: string[] = [];
    const stop = subscribeToAnnouncements((text) => said.push(text));
    const at = (y: number) => LINE.map(([x, dy]): Point => [x, y + dy / 10]);
    for (const y of [600, 90, 300]) draw('mouse', at(y));
    const chosen = () => strokes().find(({ id }) => session.selection.get().has(`${COMMON}/${id}`))?.at[1];
    const step = async (by: 1 | -1) => {
      const before = said.length;
      hand.step(by);
      await vi.waitFor(() => expect(said.length).toBeGreaterThan(before));
      return chosen();
    };
    expect([await step(1), await step(1), await step(1), await step(1)]).toEqual([90, 300, 600, 90]);
    expect(said[0]).toMatch(/^Un trait au stylo près de Léa\. Gris, 1 sur 3\.$/u);
    expect(await step(-1)).toBe(600);
    expect(await step(-1)).toBe(300);
    removeSelection(session.desk, [...session.selection.get()].map(find.fromKey));
    expect(await step(1)).toBe(600);
    expect(said.at(-1)).toContain('2 sur 2');
    removeSelection(session.desk, strokes().map(find.end));
    expect(await step(1)).toBeUndefined();
    room.session.selection.set(new Set());
    stop();
  });
});
