import { useEffect, useReducer, useRef } from 'react';
import { type TipEvent, type TipState, tipMachine } from './tipMachine.ts';

const WAIT_MS = 250;

/** Feeds the machine from the whole page: whatever carries `data-acronym`, drawn by React, by the editor or in SVG. */
export function useTip(): { state: TipState<Element>; send: (event: TipEvent<Element>) => void } {
  const [state, send] = useReducer(tipMachine<Element>, { is: 'hidden' });
  const latest = useRef<TipState<Element>>(state);
  useEffect(() => {
    latest.current = state;
    if (state.is !== 'waiting' && state.is !== 'leaving') return;
    const timer = setTimeout(() => send({ did: 'waited' }), WAIT_MS);
    return () => clearTimeout(timer);
  }, [state]);

  useEffect(() => {
    const listening = new AbortController();
    const listen = <K extends keyof DocumentEventMap>(type: K, heard: (event: DocumentEventMap[K]) => void) =>
      document.addEventListener(type, heard, { capture: true, signal: listening.signal });
    let wasPinned = false;

    listen('pointerover', (event) => {
      if (event.pointerType === 'touch') return;
      const anchor = anchorOf(event.target);
      if (anchor) send({ did: 'pointerOn', anchor });
      else if (isTip(event.target)) send({ did: 'pointerOnTip' });
      else send({ did: 'pointerOff' });
    });
    listen('pointerdown', (event) => {
      wasPinned = isPinned(latest.current, anchorOf(event.target));
    });
    listen('focusin', (event) => {
      const anchor = anchorOf(event.target);
      if (anchor) send({ did: 'focus', anchor });
    });
    listen('focusout', (event) => {
      if (anchorOf(event.target)) send({ did: 'blur' });
    });
    listen('click', (event) => {
      if (isTip(event.target)) return;
      const anchor = anchorOf(event.target);
      const byKeyboard = event.detail === 0;
      send({ did: 'press', anchor, wasPinned: byKeyboard ? isPinned(latest.current, anchor) : wasPinned });
    });
    listen('keydown', (event) => {
      if (event.key !== 'Escape' || latest.current.is === 'hidden') return;
      // The first Escape is for the explanation; the dialog behind it waits for the next.
      event.preventDefault();
      event.stopPropagation();
      send({ did: 'escape' });
    });
    listen('input', () => send({ did: 'gone' }));
    return () => listening.abort();
  }, []);

  return { state, send };
}

function anchorOf(target: EventTarget | null): Element | null {
  return target instanceof Element ? target.closest('[data-acronym]') : null;
}

function isTip(target: EventTarget | null): boolean {
  return target instanceof Element && target.closest('[data-acronym-tip]') !== null;
}

function isPinned(state: TipState<Element>, anchor: Element | null): boolean {
  return state.is === 'shown' && state.because !== 'hover' && state.anchor === anchor;
}
