import { describe, expect, it } from 'vitest';
import { feltPressure } from './feltPressure.ts';
import { type InkEvent, type InkOutcome, type InkState, inkTool, NO_INK } from './inkTool.ts';

type Press = Extract<InkEvent, { does: 'press' }>;
const press = (kind: Press['kind'], pointer: number, more: Partial<Press> = {}): InkEvent => ({
  does: 'press',
  kind,
  pointer,
  at: [0, 0],
  width: 1,
  penOnly: false,
  now: 0,
  ...more,
});

function play(events: readonly InkEvent[]): { state: InkState; outcomes: InkOutcome[] } {
  let state = NO_INK;
  const outcomes = events.map((event) => {
    const [next, outcome] = inkTool(state, event);
    state = next;
    return outcome;
  });
  return { state, outcomes };
}

describe('who draws', () => {
  it('[BO114] one pointer at a time, from its press to its release; what another does changes nothing', () => {
    const { outcomes } = play([
      press('mouse', 1),
      press('mouse', 2),
      { does: 'release', pointer: 2, now: 5 },
      { does: 'cancel', pointer: 2, now: 6 },
      { does: 'release', pointer: 1, now: 9 },
      { does: 'release', pointer: 1, now: 10 },
    ]);
    expect(outcomes).toEqual(['begin', 'nothing', 'nothing', 'nothing', 'end', 'nothing']);
  });

  it('[BO114] Escape, or the browser taking the pointer away, writes nothing', () => {
    expect(play([press('touch', 1), { does: 'cancel', pointer: 1, now: 9 }]).outcomes).toEqual([
      'begin',
      'drop',
    ]);
    expect(play([press('pen', 1), { does: 'cancel', pointer: null, now: 9 }]).outcomes).toEqual([
      'begin',
      'drop',
    ]);
    expect(play([press('mouse', 1, { at: [Number.NaN, 0] })]).outcomes).toEqual(['nothing']);
  });

  it('[BO115] while a pen is down, or was just used, touches are the hand that holds it', () => {
    const { outcomes } = play([
      press('pen', 1),
      press('touch', 2, { now: 40 }),
      { does: 'release', pointer: 2, now: 60 },
      { does: 'release', pointer: 1, now: 900 },
      press('touch', 3, { now: 1_200 }),
      press('touch', 4, { now: 2_400 }),
    ]);
    expect(outcomes).toEqual(['begin', 'nothing', 'nothing', 'end', 'nothing', 'begin']);
  });

  it('[BO115] a palm that came before the pen drew nothing: the pen takes over', () => {
    const { outcomes, state } = play([press('touch', 2), press('pen', 1, { now: 50 })]);
    expect(outcomes).toEqual(['begin', 'begin']);
    expect(state).toMatchObject({ is: 'drawing', pointer: 1, kind: 'pen' });
  });

  it('[BO115] a pen that hovers is near: what touches then is its hand', () => {
    const hover: InkEvent = { does: 'hover', now: 1_000 };
    expect(play([hover, press('touch', 2, { now: 1_500 })]).outcomes).toEqual(['nothing', 'nothing']);
    expect(play([hover, press('touch', 2, { now: 1_900 })]).outcomes).toEqual(['nothing', 'begin']);
    expect(play([press('touch', 2), hover]).state).toMatchObject({ is: 'drawing', pointer: 2 });
  });

  it('[BO128] where only pens draw, fingers have the paper; palms and the hand that holds the pen have nothing', () => {
    const touch = (pointer: number, more: Partial<Press> = {}) =>
      press('touch', pointer, { penOnly: true, ...more });
    expect(play([touch(1)])).toEqual({ state: NO_INK, outcomes: ['slide'] });
    expect(play([touch(1, { width: 90 })]).outcomes).toEqual(['nothing']);
    expect(
      play([
        press('pen', 1, { penOnly: true }),
        touch(2, { now: 3_000 }),
        { does: 'release', pointer: 1, now: 4_000 },
        touch(3, { now: 4_200 }),
        touch(4, { now: 5_000 }),
      ]).outcomes,
    ).toEqual(['begin', 'nothing', 'end', 'nothing', 'slide']);
    expect(play([press('mouse', 1, { penOnly: true })]).outcomes).toEqual(['begin']);
  });

  it('[BO116] a contact as wide as the side of a hand never draws', () => {
    expect(play([press('touch', 1, { width: 90 })]).outcomes).toEqual(['nothing']);
    expect(play([press('touch', 1, { width: 34 })]).outcomes).toEqual(['begin']);
  });

  it('[BO117] a second finger soon after the first means the paper; later it means nothing', () => {
    expect(play([press('touch', 1), press('touch', 2, { now: 120 })]).outcomes).toEqual(['begin', 'pinch']);
    expect(play([press('touch', 1), press('touch', 2, { now: 900 })]).outcomes).toEqual(['begin', 'nothing']);
    expect(play([press('mouse', 1), press('touch', 2, { now: 20 })]).outcomes).toEqual(['begin', 'nothing']);
  });

  it('[BO118] a hand without pressure presses less the quicker it goes, and never in jumps', () => {
    const slow = feltPressure(null, { px: 1, ms: 16 });
    const quick = feltPressure(null, { px: 200, ms: 16 });
    expect(quick).toBeLessThan(slow);
    expect(Math.abs(feltPressure(slow, { px: 900, ms: 1 }) - slow)).toBeLessThan(0.12);
    for (const [px, ms] of [
      [Number.NaN, 1],
      [1, 0],
      [1, Number.NaN],
      [-4, 2],
    ] as const) {
      const felt = feltPressure(0.5, { px, ms });
      expect(felt).toBeGreaterThan(0);
      expect(felt).toBeLessThan(1);
    }
  });
});
