import type { Ink } from '../../drawing/drawing.ts';

/** A line that isn't straight. `saw` rises at once and falls slowly: it is never taken for `jagged`. */
export interface Wave {
  form: 'zigzag' | 'jagged' | 'saw' | 'wavy';
  /** board pixels from one tooth to the next, and from the middle to a tip */
  period: number;
  amplitude: number;
  /** one, or two side by side */
  count: 1 | 2;
}

export type Head = 'open' | 'filled' | 'hollow' | 'doubleOpen';

/** A small sign on the line: in its middle, or (`atStart`, `atTip`) at an end. */
export type Mark =
  | 'bars'
  | 'ring'
  | 'rings'
  | 'heart'
  | 'square'
  | 'diamond'
  | 'triangle'
  | 'bracket'
  | 'empty'
  | 'minus'
  | 'dots'
  | 'ticks'
  | 'hatches'
  | 'stroke'
  | 'startRing';

/** How a line between two is drawn. Every kind differs from the others in more than its ink. DR1. */
export interface StrandLook {
  /** how many parallel lines, 0 for a wave alone */
  lines: 0 | 1 | 2 | 3;
  /** board pixels */
  width: number;
  dash: readonly number[] | null;
  wave: Wave | null;
  head: Head | null;
  marks: readonly Mark[];
  ink: Ink;
}

/** A plain line, from which the others differ. */
export const PLAIN: StrandLook = {
  lines: 1,
  width: 2,
  dash: null,
  wave: null,
  head: null,
  marks: [],
  ink: 'ink',
};
