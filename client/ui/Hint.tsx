import type { RefObject } from 'react';
import { Tooltip } from 'react-aria-components/Tooltip';

/** The words of `useHint`, placed where there is room. */
export default function Hint({ text, target }: { text: string; target: RefObject<HTMLElement | null> }) {
  return (
    <Tooltip
      isOpen
      triggerRef={target}
      offset={6}
      className="pointer-events-none z-50 max-w-64 rounded-card bg-ink px-3 py-1.5 text-paper text-s shadow-card"
    >
      {text}
    </Tooltip>
  );
}
