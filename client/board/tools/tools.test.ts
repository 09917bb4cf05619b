import { describe, expect, it } from 'vitest';
import type { Point } from '#shared/board/element.ts';
import { type ConnectState, connectTool } from './connectTool.ts';
import { type MoveEvent, type MoveOutcome, type MoveState, moveTool } from './moveTool.ts';
import { neighbour } from './neighbour.ts';
import { fitted, reveal, zoomBy } from './panTool.ts';
import { choose, lasso, lassoBox } from './selectTool.ts';
import { snap } from './snap.ts';

const press: MoveEvent = { does: 'press', pointer: 1, kind: 'mouse', keys: ['a'], at: [0, 0] };
const move = (at: Point, pointer = 1, zoom = 1): MoveEvent => ({ does: 'move', pointer, at, zoom });
const release = (pointer = 1): MoveEvent => ({ does: 'release', pointer });

function play(...events: MoveEvent[]): MoveOutcome[] {
  let state: MoveState = { is: 'idle' };
  return events.map((event) => {
    const [next, outcome] = moveTool(state, event);
    state = next;
    return outcome;
  });
}

describe('moving', () => {
  it('[BO80] flies while it is held and writes once, when it is let go', () => {
    const outcomes = play(press, move([20, 0]), move([30, 5]), release());
    expect(outcomes.map(({ is }) => is)).toEqual(['nothing', 'fly', 'fly', 'drop']);
    expect(outcomes[3]).toEqual({ is: 'drop', keys: ['a'], by: [30, 5] });
  });

  it('[BO81] Escape and pointercancel put everything back, and a release after that is nothing', () => {
    expect(play(press, move([40, 0]), { does: 'cancel' }, release()).map(({ is }) => is)).toEqual([
      'nothing',
      'fly',
      'back',
      'nothing',
    ]);
  });

  it('[BO82] a second finger neither moves, nor drops, nor takes over', () => {
    const outcomes = play(
      press,
      move([20, 0]),
      { ...press, pointer: 2 },
      move([500, 0], 2),
      release(2),
      release(),
    );
    expect(outcomes.at(-1)).toEqual({ is: 'drop', keys: ['a'], by: [20, 0] });
    expect(outcomes.slice(2, 5).every(({ is }) => is === 'nothing')).toBe(true);
  });

  it('[BO83] NaN and a zoom of 0 move nothing; a trembling hand is a click', () => {
    expect(play(press, move([Number.NaN, 3]), release()).at(-1)).toEqual({ is: 'click' });
    expect(play(press, move([50, 3], 1, 0), release()).at(-1)).toEqual({ is: 'click' });
    expect(play({ ...press, at: [Number.NaN, 0] }, release()).at(-1)).toEqual({ is: 'nothing' });
    expect(play(press, move([2, 2]), release()).at(-1)).toEqual({ is: 'click' });
    expect(play({ ...press, kind: 'touch' }, move([6, 0]), release()).at(-1)).toEqual({ is: 'click' });
    expect(play(press, move([20, 0]), move([0, 0]), release()).at(-1)).toEqual({ is: 'back' });
  });
});

describe('choosing', () => {
  it('[BO84] Shift adds and takes away, a plain press begins again', () => {
    const two = choose(choose(new Set(), 'a', 'only'), 'b', 'toggle');
    expect([...two]).toEqual(['a', 'b']);
    expect([...choose(two, 'a', 'toggle')]).toEqual(['b']);
    expect([...choose(two, 'c', 'only')]).toEqual(['c']);
  });

  it('[BO85] a lasso drawn in any direction takes what has its centre inside', () => {
    const people: { key: string; at: Point }[] = [
      { key: 'in', at: [5, 5] },
      { key: 'out', at: [50, 5] },
    ];
    expect([...lasso(lassoBox([10, 10], [0, 0]), people)]).toEqual(['in']);
    expect([...lasso(lassoBox([10, 10], [0, 0]), people, new Set(['kept']))]).toEqual(['kept', 'in']);
  });
});

describe('connecting', () => {
  it('[BO86] joins only when let go on somebody else, by the finger that began', () => {
    const begin: ConnectState = connectTool(
      { is: 'idle' },
      { does: 'press', pointer: 1, from: 'a', at: [0, 0] },
    )[0];
    const over = (key: string | null, pointer = 1) =>
      connectTool(begin, { does: 'move', pointer, at: [9, 9], over: key })[0];
    expect(connectTool(over('b'), { does: 'release', pointer: 1 })[1]).toEqual({ from: 'a', to: 'b' });
    expect(connectTool(over('b'), { does: 'release', pointer: 2 })[1]).toBeNull();
    expect(connectTool(over('a'), { does: 'release', pointer: 1 })[1]).toBeNull();
    expect(connectTool(over(null), { does: 'release', pointer: 1 })[1]).toBeNull();
    expect(connectTool(over('b'), { does: 'cancel' })).toEqual([{ is: 'idle' }, null]);
  });

  it('[BO127] two taps join as a line does, a trembling finger too; a second tap on the first gives up', () => {
    const tap = (state: ConnectState, on: string) => {
      const pressed = connectTool(state, { does: 'press', pointer: 1, from: on, at: [0, 0] })[0];
      const trembled = connectTool(pressed, { does: 'move', pointer: 1, at: [2, 1], over: on })[0];
      return connectTool(trembled, { does: 'release', pointer: 1 });
    };
    const [first, nothing] = tap({ is: 'idle' }, 'a');
    expect([first, nothing]).toEqual([{ is: 'waiting', from: 'a' }, null]);
    expect(tap(first, 'b')).toEqual([{ is: 'idle' }, { from: 'a', to: 'b' }]);
    expect(tap(first, 'a')).toEqual([{ is: 'idle' }, null]);
    expect(connectTool(first, { does: 'cancel' })).toEqual([{ is: 'idle' }, null]);
    // Slid off the second before it was let go: still waiting for nobody.
    const slid = connectTool(connectTool(first, { does: 'press', pointer: 1, from: 'b', at: [0, 0] })[0], {
      does: 'move',
      pointer: 1,
      at: [80, 80],
      over: null,
    })[0];
    expect(connectTool(slid, { does: 'release', pointer: 1 })).toEqual([{ is: 'idle' }, null]);
  });
});

describe('seeing', () => {
  it('[BO87] zooming keeps the middle of the screen, stays within bounds, and NaN changes nothing', () => {
    const screen = { width: 800, height: 600 };
    const view = { x: 100, y: 50, zoom: 1 };
    const middle = ({ x, y, zoom }: typeof view) => [(400 - x) / zoom, (300 - y) / zoom];
    expect(middle(zoomBy(view, 1.5, screen))).toEqual(middle(view));
    expect(zoomBy(view, 1e9, screen).zoom).toBe(3);
    expect(zoomBy(view, Number.NaN, screen)).toBe(view);
    expect(zoomBy({ ...view, zoom: 0 }, 2, screen).zoom).toBe(0);
  });

  it('[BO98] seeing all leaves nothing under the panels', () => {
    const insets = { top: 10, right: 20, bottom: 100, left: 0 };
    const screen = { width: 800, height: 600 };
    const box = { x: -500, y: 300, width: 2000, height: 900 };
    const view = fitted(box, screen, { insets, closest: 1 });
    if (!view) throw new Error('no view');
    const [left, top] = [box.x * view.zoom + view.x, box.y * view.zoom + view.y];
    expect(left).toBeGreaterThanOrEqual(0);
    expect(left + box.width * view.zoom).toBeLessThanOrEqual(780.01);
    expect(top).toBeGreaterThanOrEqual(10);
    expect(top + box.height * view.zoom).toBeLessThanOrEqual(500.01);
    expect(fitted({ x: 0, y: 0, width: 10, height: 10 }, screen, { insets, closest: 1 })?.zoom).toBe(1);
    expect(fitted({ x: 0, y: 0, width: 0, height: 0 }, screen, { insets, closest: 1 })).toBeNull();
    expect(fitted(box, { width: 0, height: 0 }, { insets, closest: 1 })).toBeNull();
  });

  it('[BO151] what was just made is slid whole into what is free, as little as it takes', () => {
    const seen = {
      screen: { width: 375, height: 600 },
      insets: { top: 64, right: 68, bottom: 300, left: 12 },
    };
    const view = { x: 0, y: 0, zoom: 1 };
    const inSight = { x: 50, y: 100, width: 200, height: 136 };
    expect(reveal(inSight, view, seen)).toBe(view);
    const under = { x: 200, y: 400, width: 200, height: 136 };
    expect(reveal(under, view, seen)).toEqual({ x: -93, y: -236, zoom: 1 });
    expect(reveal({ ...under, x: -40, y: 20 }, view, seen)).toEqual({ x: 52, y: 44, zoom: 1 });
    // Twice as large on screen: too wide, its middle is in the middle of what is free.
    const { x, zoom } = reveal(under, { ...view, zoom: 2 }, seen);
    expect((under.x + under.width / 2) * zoom + x).toBe((12 + 375 - 68) / 2);
  });

  it('[BO89] a move close to the row of a neighbour joins it and shows the guide; the reach is in screen pixels', () => {
    const others: Point[] = [[300, 100]];
    expect(snap([0, 0], [10, 96], { others, zoom: 1 })).toEqual({
      by: [10, 100],
      guides: [{ axis: 'y', at: 100 }],
    });
    expect(snap([0, 0], [10, 96], { others, zoom: 3 }).guides).toEqual([]);
    expect(snap([0, 0], [10, 96], { others, zoom: 0 }).by).toEqual([10, 96]);
  });

  it('[BO90] an arrow key comes to the nearest one ahead', () => {
    const all = (
      [
        ['me', [0, 0]],
        ['near', [100, 20]],
        ['far', [300, 0]],
        ['aside', [20, 200]],
      ] as [string, Point][]
    ).map(([key, at]) => ({ key, at }));
    const [me] = all;
    expect(me && neighbour(me, 'right', all)?.key).toBe('near');
    expect(me && neighbour(me, 'down', all)?.key).toBe('aside');
    expect(me && neighbour(me, 'left', all)).toBeNull();
  });
});
