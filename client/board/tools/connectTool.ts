import type { Point } from '#shared/board/element.ts';

export type ConnectState =
  | { is: 'idle' }
  | { is: 'drawing'; pointer: number; from: string; at: Point; over: string | null };

export type ConnectEvent =
  | { does: 'press'; pointer: number; from: string; at: Point }
  | { does: 'move'; pointer: number; at: Point; over: string | null }
  | { does: 'release'; pointer: number }
  | { does: 'cancel' };

/** What to join, once the line is let go on somebody else; null for anything else. */
export type Join = { from: string; to: string } | null;

/** A line drawn from one element to another. Let go on nothing, or on where it began, it makes nothing. BO86. */
export function connectTool(state: ConnectState, event: ConnectEvent): [ConnectState, Join] {
  switch (event.does) {
    case 'cancel':
      return [{ is: 'idle' }, null];
    case 'press':
      if (state.is !== 'idle' || !event.at.every(Number.isFinite)) return [state, null];
      return [{ is: 'drawing', pointer: event.pointer, from: event.from, at: event.at, over: null }, null];
    case 'move': {
      if (state.is !== 'drawing' || event.pointer !== state.pointer || !event.at.every(Number.isFinite))
        return [state, null];
      const over = event.over === state.from ? null : event.over;
      return [{ ...state, at: event.at, over }, null];
    }
    case 'release':
      if (state.is !== 'drawing' || event.pointer !== state.pointer) return [state, null];
      return [{ is: 'idle' }, state.over === null ? null : { from: state.from, to: state.over }];
  }
}
