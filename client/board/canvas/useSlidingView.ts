import { type RefObject, useLayoutEffect, useRef, useState } from 'react';
import type { View } from '../tools/panTool.ts';
import type { LiveView } from './liveView.ts';

/** How long the view rests before it is painted sharp: a wheel is a row of little moves. */
const SETTLE_MS = 140;

/** The view that everything is painted for: it follows once the eye rests; until then the painted layer slides. */
export function useSlidingView(pane: RefObject<HTMLElement | null>, live: LiveView): View {
  const [painted, setPainted] = useState(live.get);
  const now = useRef(painted);

  // The sharp picture and the end of the slide come in the same turn: no frame shows one without the other.
  useLayoutEffect(() => {
    now.current = painted;
    if (pane.current) pane.current.style.transform = live.slide(painted);
  }, [pane, live, painted]);

  useLayoutEffect(() => {
    let timer: ReturnType<typeof setTimeout> | null = null;
    let first = true;
    const unsubscribe = live.subscribe(() => {
      if (pane.current) pane.current.style.transform = live.slide(now.current);
      if (timer) clearTimeout(timer);
      // Nobody has seen the table before its first view: there is nothing to slide.
      if (first) setPainted(live.get());
      else timer = setTimeout(() => setPainted(live.get()), SETTLE_MS);
      first = false;
    });
    return () => {
      unsubscribe();
      if (timer) clearTimeout(timer);
    };
  }, [pane, live]);
  return painted;
}
