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
      const { bottom, right, height } = element.getBoundingClientRect();
      style.setProperty('--notices-top', `${Math.round(bottom + (height > 0 ? GAP : 0))}px`);
      style.setProperty('--notices-right', `${Math.round(document.documentElement.clientWidth - right)}px`);
    };
    const observer = new ResizeObserver(tell);
    observer.observe(element);
    return () => {
      observer.disconnect();
      for (const name of NAMES) style.removeProperty(name);
    };
  }, [top]);
}
