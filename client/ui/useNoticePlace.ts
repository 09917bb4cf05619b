import { type RefObject, useLayoutEffect } from 'react';

/** Px between what stands at the top and the first notice. */
const GAP = 8;
const NAMES = ['--notices-top', '--notices-right'] as const;

/** Notices show under what stands at the top of a page, flush with its right edge: over none of its buttons. BO163. */
export function useNoticePlace(top: RefObject<HTMLElement | null>): void {
  useLayoutEffect(() => {
    const element = top.current;
    if (!element) return;
    const { style } = document.documentElement;
    const tell = () => {
      const { bottom, right, width, height } = element.getBoundingClientRect();
      // Not on screen now: it says nothing.
      if (width === 0) return;
      style.setProperty('--notices-top', `${Math.round(bottom + (height > 0 ? GAP : 0))}px`);
      style.setProperty('--notices-right', `${Math.round(document.documentElement.clientWidth - right)}px`);
    };
    const observer = new ResizeObserver(tell);
    // It also moves when something comes above all of it, which takes height from what it stands in.
    for (const one of [element, element.parentElement]) if (one) observer.observe(one);
    return () => {
      observer.disconnect();
      for (const name of NAMES) style.removeProperty(name);
    };
  }, [top]);
}
