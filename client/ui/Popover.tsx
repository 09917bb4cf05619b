import type { ReactElement, ReactNode } from 'react';
import { Dialog, DialogTrigger } from 'react-aria-components/Dialog';
import { Popover as AriaPopover } from 'react-aria-components/Popover';

/** A small panel beside the button that opens it. `trigger` is a Button or an IconButton. */
export function Popover({
  label,
  trigger,
  children,
}: {
  label: string;
  trigger: ReactElement;
  children: ReactNode | ((close: () => void) => ReactNode);
}) {
  return (
    <DialogTrigger>
      {trigger}
      <AriaPopover
        offset={6}
        className="z-50 max-h-[80dvh] w-80 max-w-[calc(100vw-24px)] overflow-y-auto rounded-panel border border-line bg-paper-raised text-ink shadow-card"
      >
        <Dialog aria-label={label} className="p-4 outline-none">
          {({ close }) => <>{typeof children === 'function' ? children(close) : children}</>}
        </Dialog>
      </AriaPopover>
    </DialogTrigger>
  );
}
