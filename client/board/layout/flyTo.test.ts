import { afterEach, describe, expect, it, vi } from 'vitest';
import type { Point } from '#shared/board/index.ts';
import { COMMON, end, key, person } from '#shared/testing/tableBuilders.ts';
import type { Room } from '../canvas/room.ts';
import { moveElements } from '../commands/moveElements.ts';
import { store } from '../model/store.ts';
import { sampleSession } from '../testing/sampleSession.ts';
import { flyTo } from './flyTo.ts';

/** A room as far as a flight needs one, and a clock whose frames come when they are called. */
function stage({ reduced }: { reduced: boolean }) {
  const frames: FrameRequestCallback[] = [];
  vi.stubGlobal('window', { matchMedia: () => ({ matches: reduced }) });
  vi.stubGlobal('requestAnimationFrame', (frame: FrameRequestCallback) => frames.push(frame));
  const session = sampleSession({ [COMMON]: { elements: [person('Ana', [0, 0]), person('Bo', [100, 0])] } });
  const flight = store<ReadonlyMap<string, Point>>(new Map());
  const room = { session, flight, guides: store([]) } as unknown as Room;
  const begin = performance.now();
  const tick = (ms: number) => frames.shift()?.(begin + ms);
  const landed = vi.fn();
  return { room, session, flight, tick, landed, places: new Map<string, Point>([[key('Ana'), [400, 200]]]) };
}

afterEach(() => vi.unstubAllGlobals());

describe('[KI73] going to one’s place', () => {
  it('shows the way, then writes once and lands', () => {
    const { room, flight, tick, landed, places } = stage({ reduced: false });
    flyTo(room, places, landed);
    tick(200);
    const [x = 0, y = 0] = flight.get().get(key('Ana')) ?? [];
    expect(x).toBeGreaterThan(100);
    expect(x).toBeLessThan(400);
    expect(y).toBeCloseTo(x / 2);
    expect(landed).not.toHaveBeenCalled();
    tick(2_000);
    expect(landed).toHaveBeenCalledOnce();
    expect(flight.get().size).toBe(0);
  });

  it('at once where little motion is wanted', () => {
    const { room, landed, places, flight } = stage({ reduced: true });
    flyTo(room, places, landed);
    expect(landed).toHaveBeenCalledOnce();
    expect(flight.get().size).toBe(0);
  });

  it('at once when somebody edits meanwhile, and a hand that moves something keeps its move', () => {
    const edited = stage({ reduced: false });
    flyTo(edited.room, edited.places, edited.landed);
    moveElements(edited.session.desk, { elements: [end('Bo')], by: [5, 5] });
    edited.tick(50);
    expect(edited.landed).toHaveBeenCalledOnce();
    const held = stage({ reduced: false });
    flyTo(held.room, held.places, held.landed);
    const hand = new Map<string, Point>([[key('Bo'), [3, 3]]]);
    held.flight.set(hand);
    held.tick(50);
    expect(held.landed).toHaveBeenCalledOnce();
    expect(held.flight.get()).toBe(hand);
  });
});
