import { describe, expect, it } from 'vitest';
import { glide } from './glide.ts';
import { type HandEvent, handTool, NO_HAND } from './handTool.ts';
import { type View, ZOOM, zoomAt } from './panTool.ts';

const VIEW: View = { x: 40, y: -30, zoom: 0.8 };

/** The board point under a place on the screen. */
const under = ({ x, y, zoom }: View, [left, top]: readonly [number, number]) => [
  (left - x) / zoom,
  (top - y) / zoom,
];

function played(events: readonly HandEvent[], from: View = VIEW): View {
  let [hand, view] = [NO_HAND, from];
  for (const event of events) [hand, view] = handTool(hand, view, event);
  return view;
}

function expectPoint(found: readonly number[], wanted: readonly number[]): void {
  expect(found[0]).toBeCloseTo(wanted[0] ?? Number.NaN, 6);
  expect(found[1]).toBeCloseTo(wanted[1] ?? Number.NaN, 6);
}

describe('the hand on the paper', () => {
  it('[BO110] one finger slides it: what was under the finger stays under it', () => {
    const view = played([
      { does: 'press', pointer: 1, at: [100, 100] },
      { does: 'move', pointer: 1, at: [160, 90] },
      { does: 'move', pointer: 1, at: [180, 260] },
    ]);
    expectPoint(under(view, [180, 260]), under(VIEW, [100, 100]));
    expect(view.zoom).toBe(VIEW.zoom);
  });

  it('[BO110] two pinch it: what was under each stays under it, until the zoom ends', () => {
    const pinch = (apart: number): HandEvent[] => [
      { does: 'press', pointer: 1, at: [100, 100] },
      { does: 'press', pointer: 2, at: [200, 100] },
      { does: 'move', pointer: 2, at: [100 + apart, 100] },
    ];
    const view = played(pinch(150));
    expectPoint(under(view, [100, 100]), under(VIEW, [100, 100]));
    expectPoint(under(view, [250, 100]), under(VIEW, [200, 100]));
    expect(played(pinch(1e6)).zoom).toBe(ZOOM.most);
    expect(played(pinch(0)).zoom).toBe(ZOOM.least);
  });

  it('[BO110] a finger that leaves gives the paper to the other', () => {
    const view = played([
      { does: 'press', pointer: 1, at: [100, 100] },
      { does: 'press', pointer: 2, at: [200, 100] },
      { does: 'release', pointer: 1 },
      { does: 'move', pointer: 2, at: [230, 150] },
    ]);
    expect(view).toEqual({ ...VIEW, x: VIEW.x + 30, y: VIEW.y + 50 });
    expect(
      played([
        { does: 'press', pointer: 1, at: [1, 1] },
        { does: 'cancel' },
        { does: 'move', pointer: 1, at: [9, 9] },
      ]),
    ).toBe(VIEW);
  });

  it('[BO111] a pointer that did not press, a third finger and NaN change nothing', () => {
    expect(played([{ does: 'move', pointer: 1, at: [50, 50] }])).toBe(VIEW);
    const two: HandEvent[] = [
      { does: 'press', pointer: 1, at: [100, 100] },
      { does: 'press', pointer: 2, at: [200, 100] },
    ];
    const third: HandEvent[] = [
      { does: 'press', pointer: 3, at: [0, 0] },
      { does: 'move', pointer: 3, at: [500, 500] },
    ];
    expect(played([...two, ...third])).toEqual(VIEW);
    expect(played([...two, { does: 'move', pointer: 1, at: [Number.NaN, 0] }])).toBe(VIEW);
    expect(zoomAt(VIEW, 2, [Number.NaN, 0])).toBe(VIEW);
  });

  it('[BO112] a glide begins and ends exactly where it should, and its middle stays on the way', () => {
    const screen = { width: 800, height: 600 };
    const to: View = { x: -900, y: 400, zoom: 2.4 };
    const on = glide(VIEW, to, screen);
    const middle: [number, number] = [400, 300];
    expectPoint(under(on(0), middle), under(VIEW, middle));
    expect(on(0).zoom).toBeCloseTo(VIEW.zoom, 9);
    expect(on(1)).toBe(to);
    const half = under(on(0.5), middle);
    const [start, end] = [under(VIEW, middle), under(to, middle)];
    expectPoint(half, [((start[0] ?? 0) + (end[0] ?? 0)) / 2, ((start[1] ?? 0) + (end[1] ?? 0)) / 2]);
    expect(on(0.5).zoom).toBeCloseTo(Math.sqrt(VIEW.zoom * to.zoom), 9);
  });
});
