import type { RefObject } from 'react';
import { Menu, MenuItem } from 'react-aria-components/Menu';
import { Popover } from 'react-aria-components/Popover';
import { classes } from './classes.ts';
import type { MenuAction } from './Menu.tsx';

/** The drawn part of `Menu`: arrows move, letters find, Enter does. */
export default function MenuBody({
  label,
  target,
  actions,
  onClose,
}: {
  label: string;
  target: RefObject<HTMLElement | null>;
  actions: readonly MenuAction[];
  onClose: () => void;
}) {
  return (
    <Popover
      isOpen
      triggerRef={target}
      onOpenChange={(open) => {
        if (!open) onClose();
      }}
      aria-label={label}
      offset={6}
      className="z-50 max-h-[80dvh] min-w-56 overflow-y-auto rounded-card border border-line bg-paper-raised p-1.5 text-ink shadow-card"
    >
      <Menu aria-label={label} autoFocus="first" onClose={onClose} className="outline-none">
        {actions.map((action) => (
          <MenuItem
            key={action.id}
            id={action.id}
            textValue={action.label}
            isDisabled={action.disabled ?? false}
            onAction={action.onAction}
            className={classes(
              'flex min-h-touch cursor-pointer items-center gap-3 rounded-card px-3 py-2 outline-none data-[disabled]:opacity-50 data-[focused]:bg-accent-wash [&_svg]:size-5 [&_svg]:shrink-0',
              action.tone === 'danger' && 'text-refused',
            )}
          >
            {action.icon}
            <span>{action.label}</span>
          </MenuItem>
        ))}
      </Menu>
    </Popover>
  );
}
