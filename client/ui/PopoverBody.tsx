import type { ReactNode, RefObject } from 'react';
import { Dialog } from 'react-aria-components/Dialog';
import { Popover } from 'react-aria-components/Popover';

/** The drawn part of `Popover`. */
export default function PopoverBody({
  label,
  target,
  onClose,
  children,
}: {
  label: string;
  target: RefObject<HTMLElement | null>;
  onClose: () => void;
  children: ReactNode;
}) {
  return (
    <Popover
      isOpen
      triggerRef={target}
      onOpenChange={(open) => {
        if (!open) onClose();
      }}
      offset={6}
      className="z-50 max-h-[80dvh] w-80 max-w-[calc(100vw-24px)] overflow-y-auto rounded-panel border border-line bg-paper-raised text-ink shadow-card"
    >
      <Dialog aria-label={label} className="p-4 outline-none">
        {children}
      </Dialog>
    </Popover>
  );
}
