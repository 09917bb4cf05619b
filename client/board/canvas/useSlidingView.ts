import { useStoreApi, type Viewport } from '@xyflow/react';
import { type RefObject, useCallback, useEffect, useRef, useState } from 'react';
import type { LiveView } from './liveView.ts';

/** How long the view rests before it is painted sharp: a wheel is a row of little moves. */
const SETTLE_MS = 140;

/** React Flow's controlled viewport: it hears of a view once it rests; until then the painted layer slides. */
export function useSlidingView(canvas: RefObject<HTMLElement | null>, live: LiveView) {
  const store = useStoreApi();
  const [viewport, setViewport] = useState<Viewport>(live.get);
  const timer = useRef<ReturnType<typeof setTimeout> | null>(null);

  const slide = useCallback(() => {
    const pane = canvas.current?.querySelector<HTMLElement>('.react-flow__pane');
    const [x, y, zoom] = store.getState().transform;
    if (pane) pane.style.transform = live.slide({ x, y, zoom });
  }, [canvas, live, store]);

  const onViewportChange = useCallback(
    (next: Viewport) => {
      if (![next.x, next.y].every(Number.isFinite) || !(next.zoom > 0)) return;
      live.set(next);
      slide();
      if (timer.current) clearTimeout(timer.current);
      timer.current = setTimeout(() => setViewport(live.get()), SETTLE_MS);
    },
    [live, slide],
  );

  // The sharp picture and the end of the slide come in the same turn: no frame shows one without the other.
  useEffect(() => {
    let last = store.getState().transform;
    return store.subscribe(({ transform }) => {
      if (transform === last) return;
      last = transform;
      slide();
    });
  }, [store, slide]);
  useEffect(
    () => () => {
      if (timer.current) clearTimeout(timer.current);
    },
    [],
  );
  return { viewport, onViewportChange };
}
