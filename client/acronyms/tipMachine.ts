/**
 * When an explanation shows, as a machine without a browser. WCAG 1.4.13: it can be dismissed (Escape), the pointer
 * can travel onto it, and it stays until the pointer or the focus leaves or it is dismissed.
 */
export type TipState<Anchor> =
  | { is: 'hidden' }
  /** the pointer rests; not long enough yet */
  | { is: 'waiting'; anchor: Anchor }
  | { is: 'shown'; anchor: Anchor; because: 'hover' | 'focus' | 'press' }
  /** the pointer has left: time to reach the explanation itself */
  | { is: 'leaving'; anchor: Anchor; because: 'hover' };

export type TipEvent<Anchor> =
  | { did: 'pointerOn'; anchor: Anchor }
  | { did: 'pointerOff' }
  | { did: 'pointerOnTip' }
  | { did: 'waited' }
  | { did: 'focus'; anchor: Anchor }
  | { did: 'blur' }
  /** a tap, a click, Enter or Space; `wasPinned`: a press or the focus already showed it when this press began */
  | { did: 'press'; anchor: Anchor | null; wasPinned: boolean }
  | { did: 'escape' }
  | { did: 'gone' };

export function tipMachine<Anchor>(state: TipState<Anchor>, event: TipEvent<Anchor>): TipState<Anchor> {
  switch (event.did) {
    case 'pointerOn':
      if (state.is === 'hidden' || state.is === 'waiting') return { is: 'waiting', anchor: event.anchor };
      if (state.anchor === event.anchor)
        return state.is === 'leaving' ? { is: 'shown', anchor: event.anchor, because: 'hover' } : state;
      return { is: 'shown', anchor: event.anchor, because: 'hover' };
    case 'pointerOff':
      if (state.is === 'waiting') return HIDDEN;
      return state.is === 'shown' && state.because === 'hover'
        ? { is: 'leaving', anchor: state.anchor, because: 'hover' }
        : state;
    case 'pointerOnTip':
      return state.is === 'leaving' ? { is: 'shown', anchor: state.anchor, because: 'hover' } : state;
    case 'waited':
      if (state.is === 'waiting') return { is: 'shown', anchor: state.anchor, because: 'hover' };
      return state.is === 'leaving' ? HIDDEN : state;
    case 'focus':
      return { is: 'shown', anchor: event.anchor, because: 'focus' };
    case 'blur':
      return state.is === 'shown' && state.because === 'hover' ? state : HIDDEN;
    case 'press':
      if (event.anchor === null) return HIDDEN;
      return event.wasPinned ? HIDDEN : { is: 'shown', anchor: event.anchor, because: 'press' };
    case 'escape':
    case 'gone':
      return HIDDEN;
  }
}

const HIDDEN = { is: 'hidden' } as const;
