import type { Point } from '#shared/board/element.ts';
import type { PointerKind } from './moveTool.ts';

/** A finger is about 30 px wide, the side of a hand much more. */
const PALM_PX = 60;
/** A hand that writes rests again and again: touches this soon after the pen are the hand's. */
const AFTER_PEN_MS = 800;
/** Two fingers that mean to pinch are seldom further apart in time; after that a stroke is meant. */
const SECOND_FINGER_MS = 350;

export type InkState =
  | { is: 'idle'; penAt: number }
  | { is: 'drawing'; pointer: number; kind: PointerKind; since: number; penAt: number };

export const NO_INK: InkState = { is: 'idle', penAt: Number.NEGATIVE_INFINITY };

export type InkEvent =
  /** width: how wide the contact is, CSS pixels; penOnly: fingers have the paper; now: ms */
  | {
      does: 'press';
      pointer: number;
      kind: PointerKind;
      at: Point;
      width: number;
      penOnly: boolean;
      now: number;
    }
  /** a pen over the glass, not on it */
  | { does: 'hover'; now: number }
  | { does: 'release'; pointer: number; now: number }
  /** Escape, the window losing the focus (every pointer), or a `pointercancel` of one */
  | { does: 'cancel'; pointer: number | null; now: number };

export type InkOutcome =
  | 'nothing'
  /** a stroke begins; one that a hand had begun is dropped first */
  | 'begin'
  /** it is written */
  | 'end'
  /** it is dropped */
  | 'drop'
  /** the stroke is dropped, and both fingers have the paper */
  | 'pinch'
  /** this finger has the paper */
  | 'slide';

/**
 * Who draws: one pointer at a time. While a pen is down, near or was just used, touches are the hand that holds it; a
 * contact as wide as a palm never draws; a second finger soon after the first means the paper, and where only pens draw
 * every finger does. BO114–BO117, BO128.
 */
export function inkTool(state: InkState, event: InkEvent): [InkState, InkOutcome] {
  const { penAt } = state;
  if (event.does === 'press') return pressed(state, event);
  if (event.does === 'hover')
    return [state.is === 'idle' ? { is: 'idle', penAt: event.now } : state, 'nothing'];
  if (state.is === 'idle' || (event.pointer !== null && event.pointer !== state.pointer))
    return [state, 'nothing'];
  const last = state.kind === 'pen' ? event.now : penAt;
  return [{ is: 'idle', penAt: last }, event.does === 'release' ? 'end' : 'drop'];
}

function pressed(
  state: InkState,
  { pointer, kind, at, width, penOnly, now }: Extract<InkEvent, { does: 'press' }>,
): [InkState, InkOutcome] {
  if (!at.every(Number.isFinite)) return [state, 'nothing'];
  const begun = (penAt: number): [InkState, InkOutcome] => [
    { is: 'drawing', pointer, kind, since: now, penAt },
    'begin',
  ];
  if (kind === 'pen') return state.is === 'drawing' && state.kind === 'pen' ? [state, 'nothing'] : begun(now);
  if (kind === 'touch' && (width > PALM_PX || now - state.penAt < AFTER_PEN_MS)) return [state, 'nothing'];
  if (kind === 'touch' && penOnly) return [state, state.is === 'idle' ? 'slide' : 'nothing'];
  if (state.is === 'idle') return begun(state.penAt);
  if (kind === 'touch' && state.kind === 'touch' && now - state.since < SECOND_FINGER_MS)
    return [{ is: 'idle', penAt: state.penAt }, 'pinch'];
  return [state, 'nothing'];
}
