import { type View, zoomAt } from './panTool.ts';

type ScreenPoint = readonly [x: number, y: number];

/** The pointers that hold the paper, in the order they came, and where each is: pixels from the canvas' corner. */
export type HandState = ReadonlyMap<number, ScreenPoint>;

export const NO_HAND: HandState = new Map();

export type HandEvent =
  | { does: 'press'; pointer: number; at: ScreenPoint }
  | { does: 'move'; pointer: number; at: ScreenPoint }
  | { does: 'release'; pointer: number }
  /** `pointercancel`, the window losing the focus */
  | { does: 'cancel' };

/**
 * One finger slides the paper, two pinch it: what was under each finger stays under it. A third changes nothing, and
 * a pointer that never pressed moves nothing. BO110, BO111.
 */
export function handTool(state: HandState, view: View, event: HandEvent): [HandState, View] {
  if (event.does === 'cancel') return [NO_HAND, view];
  if (event.does === 'release') {
    const left = new Map(state);
    left.delete(event.pointer);
    return [left, view];
  }
  if (!event.at.every(Number.isFinite)) return [state, view];
  if (event.does === 'move' && !state.has(event.pointer)) return [state, view];
  const next = new Map(state).set(event.pointer, event.at);
  return [next, event.does === 'press' ? view : followed(view, state, next)];
}

function followed(view: View, before: HandState, after: HandState): View {
  const [one, two] = [...before.values()];
  const [newOne, newTwo] = [...after.values()];
  if (one === undefined || newOne === undefined) return view;
  if (two === undefined || newTwo === undefined)
    return { ...view, x: view.x + newOne[0] - one[0], y: view.y + newOne[1] - one[1] };
  const apart = distance(one, two);
  const middle = between(one, two);
  const zoomed = apart > 0 ? zoomAt(view, distance(newOne, newTwo) / apart, middle) : view;
  const newMiddle = between(newOne, newTwo);
  return { ...zoomed, x: zoomed.x + newMiddle[0] - middle[0], y: zoomed.y + newMiddle[1] - middle[1] };
}

function distance(a: ScreenPoint, b: ScreenPoint): number {
  return Math.hypot(a[0] - b[0], a[1] - b[1]);
}

function between(a: ScreenPoint, b: ScreenPoint): ScreenPoint {
  return [(a[0] + b[0]) / 2, (a[1] + b[1]) / 2];
}
