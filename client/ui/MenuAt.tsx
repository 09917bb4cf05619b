import { Suspense, useRef } from 'react';
import { lazyPart } from './lazyPart.tsx';
import type { MenuAction } from './Menu.tsx';

const MenuBody = lazyPart(() => import('./MenuBody.tsx'));

/** A list of verbs at a place of the screen rather than behind a button: a double press, a right click. */
export function MenuAt({
  at: [left, top],
  label,
  actions,
  onClose,
}: {
  /** px from the top left of the window */
  at: readonly [number, number];
  label: string;
  actions: readonly MenuAction[];
  onClose: () => void;
}) {
  const place = useRef<HTMLSpanElement | null>(null);
  return (
    <>
      <span
        ref={place}
        aria-hidden="true"
        className="pointer-events-none fixed size-px"
        style={{ left, top }}
      />
      <Suspense>
        <MenuBody label={label} target={place} actions={actions} onClose={onClose} />
      </Suspense>
    </>
  );
}
