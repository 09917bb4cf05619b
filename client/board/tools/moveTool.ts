import type { Point } from '#shared/board/element.ts';

/** Board pixels divided by zoom: a hand trembles a little, a finger more. */
const THRESHOLD = { mouse: 4, pen: 6, touch: 9 } as const;

export type PointerKind = keyof typeof THRESHOLD;

export type MoveState =
  | { is: 'idle' }
  /** pressed, not yet moved: may still be a click */
  | { is: 'held'; pointer: number; kind: PointerKind; keys: readonly string[]; from: Point }
  | { is: 'moving'; pointer: number; kind: PointerKind; keys: readonly string[]; from: Point; by: Point };

export type MoveEvent =
  | { does: 'press'; pointer: number; kind: PointerKind; keys: readonly string[]; at: Point }
  | { does: 'move'; pointer: number; at: Point; zoom: number }
  | { does: 'release'; pointer: number }
  /** Escape, pointercancel, the window losing the focus, the element gone */
  | { does: 'cancel' };

export type MoveOutcome =
  | { is: 'nothing' }
  /** in flight: shown here and, as presence, to the others */
  | { is: 'fly'; keys: readonly string[]; by: Point }
  | { is: 'click' }
  | { is: 'drop'; keys: readonly string[]; by: Point }
  | { is: 'back' };

const NOTHING: MoveOutcome = { is: 'nothing' };

/** Press, move, let go: one write at the end, none when it is cancelled; a second finger changes nothing. BO80–BO83. */
export function moveTool(state: MoveState, event: MoveEvent): [MoveState, MoveOutcome] {
  if (event.does === 'cancel') {
    if (state.is === 'idle') return [state, NOTHING];
    return [{ is: 'idle' }, { is: 'back' }];
  }
  if (event.does === 'press') {
    if (state.is !== 'idle' || !event.at.every(Number.isFinite)) return [state, NOTHING];
    const { pointer, kind, keys, at } = event;
    return [{ is: 'held', pointer, kind, keys, from: at }, NOTHING];
  }
  if (state.is === 'idle' || event.pointer !== state.pointer) return [state, NOTHING];
  if (event.does === 'release') {
    if (state.is === 'held') return [{ is: 'idle' }, { is: 'click' }];
    const moved = state.by[0] !== 0 || state.by[1] !== 0;
    return [{ is: 'idle' }, moved ? { is: 'drop', keys: state.keys, by: state.by } : { is: 'back' }];
  }
  const by: Point = [event.at[0] - state.from[0], event.at[1] - state.from[1]];
  if (!by.every(Number.isFinite) || !(event.zoom > 0)) return [state, NOTHING];
  if (state.is === 'held' && Math.hypot(by[0], by[1]) * event.zoom < THRESHOLD[state.kind])
    return [state, NOTHING];
  return [
    { ...state, is: 'moving', by },
    { is: 'fly', keys: state.keys, by },
  ];
}
