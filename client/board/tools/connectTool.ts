import type { Point } from '#shared/board/element.ts';

export type ConnectState =
  | { is: 'idle' }
  /** the first of two was tapped */
  | { is: 'waiting'; from: string }
  | {
      is: 'drawing';
      pointer: number;
      from: string;
      at: Point;
      over: string | null;
      /** let go now, it was a tap: on the first (`waits`), or on the first again (`gives up`) */
      tap: 'waits' | 'gives up' | 'no';
    };

export type ConnectEvent =
  | { does: 'press'; pointer: number; from: string; at: Point }
  | { does: 'move'; pointer: number; at: Point; over: string | null }
  | { does: 'release'; pointer: number }
  | { does: 'cancel' };

/** What to join, once the line is let go on somebody else; null for anything else. */
export type Join = { from: string; to: string } | null;

/**
 * A line drawn from one element to another, or a tap on one and then on the other. Let go on nothing it makes nothing;
 * a second tap on the first gives up. BO86, BO127.
 */
export function connectTool(state: ConnectState, event: ConnectEvent): [ConnectState, Join] {
  switch (event.does) {
    case 'cancel':
      return [{ is: 'idle' }, null];
    case 'press': {
      if (state.is === 'drawing' || !event.at.every(Number.isFinite)) return [state, null];
      const { pointer, at } = event;
      if (state.is === 'idle')
        return [{ is: 'drawing', pointer, from: event.from, at, over: null, tap: 'waits' }, null];
      const again = event.from === state.from;
      const over = again ? null : event.from;
      return [{ is: 'drawing', pointer, from: state.from, at, over, tap: again ? 'gives up' : 'no' }, null];
    }
    case 'move': {
      if (state.is !== 'drawing' || event.pointer !== state.pointer || !event.at.every(Number.isFinite))
        return [state, null];
      const over = event.over === state.from ? null : event.over;
      const tap = event.over === state.from ? state.tap : 'no';
      return [{ ...state, at: event.at, over, tap }, null];
    }
    case 'release': {
      if (state.is !== 'drawing' || event.pointer !== state.pointer) return [state, null];
      const { from, over, tap } = state;
      if (over !== null) return [{ is: 'idle' }, { from, to: over }];
      return [tap === 'waits' ? { is: 'waiting', from } : { is: 'idle' }, null];
    }
  }
}
