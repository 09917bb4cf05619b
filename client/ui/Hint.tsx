import { type RefObject, useEffect, useLayoutEffect, useRef, useState } from 'react';
import { createPortal } from 'react-dom';

const GAP_PX = 6;
const EDGE_PX = 8;
const LOOK_AGAIN_MS = 200;

/**
 * The words of `useHint`, below their control or above where there is no room. Hidden from screen readers, which
 * have the same words as the control's name.
 */
export function Hint({
  text,
  target,
  onMoved,
}: {
  text: string;
  target: RefObject<HTMLElement | null>;
  /** the control went elsewhere under a pointer that kept still */
  onMoved: () => void;
}) {
  const words = useRef<HTMLDivElement | null>(null);
  const [place, setPlace] = useState<{ left: number; top: number } | null>(null);

  useLayoutEffect(() => {
    if (target.current === null || words.current === null) return;
    const at = target.current.getBoundingClientRect();
    const { width, height } = words.current.getBoundingClientRect();
    const below = at.bottom + GAP_PX;
    const left = at.left + at.width / 2 - width / 2;
    setPlace({
      left: Math.max(EDGE_PX, Math.min(left, window.innerWidth - width - EDGE_PX)),
      top: below + height > window.innerHeight - EDGE_PX ? at.top - GAP_PX - height : below,
    });
  }, [target]);

  const moved = useRef(onMoved);
  moved.current = onMoved;
  useEffect(() => {
    const first = target.current?.getBoundingClientRect();
    const timer = setInterval(() => {
      const now = target.current?.getBoundingClientRect();
      if (now === undefined || now.top !== first?.top || now.left !== first.left) moved.current();
    }, LOOK_AGAIN_MS);
    return () => clearInterval(timer);
  }, [target]);

  return createPortal(
    <div
      ref={words}
      aria-hidden="true"
      style={{
        left: place?.left ?? 0,
        top: place?.top ?? 0,
        visibility: place === null ? 'hidden' : 'visible',
      }}
      className="pointer-events-none fixed z-50 w-max max-w-64 rounded-card bg-ink px-3 py-1.5 text-paper text-s shadow-card"
    >
      {text}
    </div>,
    document.body,
  );
}
