import { cloneElement, type ReactNode, type RefObject, Suspense, useRef, useState } from 'react';
import type { Trigger } from './trigger.ts';

/**
 * A button, and what opens beside it: the wiring that menus and popovers have in common. The focus goes back to the
 * button when the panel closes.
 */
export function Beside({
  trigger,
  popup,
  preload,
  children,
}: {
  trigger: Trigger;
  popup: 'menu' | 'dialog';
  /** begins to fetch the panel: the pointer is on its way */
  preload: () => void;
  children: (panel: { target: RefObject<HTMLElement | null>; close: () => void }) => ReactNode;
}) {
  const [isOpen, setOpen] = useState(false);
  const target = useRef<HTMLElement | null>(null);
  return (
    <>
      <span
        ref={(wrapper) => {
          target.current = wrapper?.querySelector('button') ?? null;
        }}
        onPointerEnter={preload}
        className="contents"
      >
        {cloneElement<Partial<Trigger['props']>>(trigger, {
          'aria-haspopup': popup,
          'aria-expanded': isOpen,
          onPress: () => setOpen(true),
          onFocusCapture: preload,
        })}
      </span>
      {isOpen && <Suspense>{children({ target, close: () => setOpen(false) })}</Suspense>}
    </>
  );
}
