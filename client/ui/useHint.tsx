import { type FocusEvent, type RefObject, useEffect, useRef, useState } from 'react';
import { Hint } from './Hint.tsx';

const HOVER_MS = 500;

/** takes away the one on screen: the pointer's and the focus's would lie one over the other */
let hideLast: (() => void) | null = null;

/**
 * A few words beside a control, on hover and on keyboard focus; Escape, a press or leaving takes them away.
 */
export function useHint(text: string, target: RefObject<HTMLElement | null>) {
  const [shown, setShown] = useState(false);
  const timer = useRef<ReturnType<typeof setTimeout> | undefined>(undefined);
  const hide = () => {
    clearTimeout(timer.current);
    setShown(false);
  };
  useEffect(() => () => clearTimeout(timer.current), []);
  useEffect(() => {
    if (!shown) return;
    const hideThis = () => setShown(false);
    hideLast?.();
    hideLast = hideThis;
    const onKey = (event: KeyboardEvent) => {
      if (event.key === 'Escape') setShown(false);
    };
    document.addEventListener('keydown', onKey);
    return () => {
      if (hideLast === hideThis) hideLast = null;
      document.removeEventListener('keydown', onKey);
    };
  }, [shown]);

  return {
    hide,
    props: {
      onPointerEnter: (event: { pointerType: string }) => {
        // A finger has no hover: the words would only be in its way.
        if (event.pointerType !== 'mouse') return;
        // What was over it may go under a still pointer: it then enters twice.
        clearTimeout(timer.current);
        timer.current = setTimeout(() => setShown(isOnTop(target.current)), HOVER_MS);
      },
      onPointerLeave: hide,
      onFocus: (event: FocusEvent) => {
        if (event.currentTarget.matches(':focus-visible')) setShown(true);
      },
      onBlur: hide,
    },
    tooltip: shown && <Hint text={text} target={target} onMoved={hide} />,
  };
}

/** Whether nothing covers it: a dialog may have opened while the pointer rested where its menu was. */
function isOnTop(element: HTMLElement | null): boolean {
  if (element === null) return false;
  const { left, top, width, height } = element.getBoundingClientRect();
  return element.contains(document.elementFromPoint(left + width / 2, top + height / 2));
}
