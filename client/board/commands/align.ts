import { type End, endKey, type Point } from '#shared/board/index.ts';
import type { Desk, Outcome } from './desk.ts';
import { type NewPlace, placeElements } from './moveElements.ts';

export type Alignment = 'left' | 'centre' | 'right' | 'top' | 'middle' | 'bottom' | 'row' | 'column';

interface Boxed {
  end: End;
  at: Point;
  box: { x: number; y: number; width: number; height: number };
}

/**
 * Lines elements up on an edge or a middle, or spreads three or more evenly in a row or a column. The boxes are
 * what is drawn, handed in by the canvas. Keyboard: the menu of the selection.
 */
export function align(desk: Desk, how: Alignment, boxed: readonly Boxed[]): Outcome<{ moved: number }> {
  const seen = new Map(boxed.map((one) => [endKey(one.end), one]));
  const all = [...seen.values()];
  const spread = how === 'row' || how === 'column';
  if (all.length < (spread ? 3 : 2)) return { ok: false, because: 'nothing' };
  const axis = how === 'left' || how === 'centre' || how === 'right' || how === 'row' ? 0 : 1;
  const shifts = spread ? spreadAlong(all, axis) : lineUp(all, axis, edgeOf(how));
  return placeElements(
    desk,
    'align',
    all.map(({ end, at }, index): NewPlace => {
      const by = shifts[index] ?? 0;
      return { end, at: axis === 0 ? [at[0] + by, at[1]] : [at[0], at[1] + by], pinned: true };
    }),
  );
}

/** Where on a box the line is: 0 its start, ½ its middle, 1 its end. */
function edgeOf(how: Alignment): 0 | 0.5 | 1 {
  if (how === 'left' || how === 'top') return 0;
  return how === 'right' || how === 'bottom' ? 1 : 0.5;
}

function along({ box }: Boxed, axis: 0 | 1, share: number): number {
  return axis === 0 ? box.x + box.width * share : box.y + box.height * share;
}

/** A middle is the middle of the symbol (`at`): names of different lengths must not push people off their line. */
function lineUp(all: readonly Boxed[], axis: 0 | 1, share: 0 | 0.5 | 1): number[] {
  const places = all.map((one) => (share === 0.5 ? one.at[axis] : along(one, axis, share)));
  const sum = places.reduce((total, place) => total + place, 0);
  const line = share === 0 ? Math.min(...places) : share === 1 ? Math.max(...places) : sum / places.length;
  return places.map((place) => line - place);
}

function spreadAlong(all: readonly Boxed[], axis: 0 | 1): number[] {
  const order = all.map(({ at }, index) => ({ index, at: at[axis] })).sort((a, b) => a.at - b.at);
  const first = order[0]?.at ?? 0;
  const gap = ((order.at(-1)?.at ?? first) - first) / (order.length - 1);
  const shifts = new Array<number>(all.length).fill(0);
  order.forEach(({ index, at }, rank) => {
    shifts[index] = first + gap * rank - at;
  });
  return shifts;
}
