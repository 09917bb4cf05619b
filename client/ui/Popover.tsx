import type { ReactNode } from 'react';
import { Beside } from './Beside.tsx';
import { lazyPart } from './lazyPart.tsx';
import type { Trigger } from './trigger.ts';

const load = () => import('./PopoverBody.tsx');
const PopoverBody = lazyPart(load);

/** A small panel beside the button that opens it. `trigger` is a Button or an IconButton. */
export function Popover({
  label,
  trigger,
  children,
}: {
  label: string;
  trigger: Trigger;
  children: ReactNode | ((close: () => void) => ReactNode);
}) {
  return (
    <Beside trigger={trigger} popup="dialog" preload={() => void load().catch(() => null)}>
      {({ target, close }) => (
        <PopoverBody label={label} target={target} onClose={close}>
          {typeof children === 'function' ? children(close) : children}
        </PopoverBody>
      )}
    </Beside>
  );
}
