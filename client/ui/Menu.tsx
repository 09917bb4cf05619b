import type { ReactElement, ReactNode } from 'react';
import { Menu as AriaMenu, MenuItem, MenuTrigger } from 'react-aria-components/Menu';
import { Popover } from 'react-aria-components/Popover';
import { classes } from './classes.ts';

export interface MenuAction {
  id: string;
  label: string;
  icon?: ReactNode;
  tone?: 'plain' | 'danger';
  disabled?: boolean;
  onAction: () => void;
}

/** A list of verbs behind a button. `trigger` is a Button or an IconButton. */
export function Menu({
  label,
  trigger,
  actions,
}: {
  label: string;
  trigger: ReactElement;
  actions: readonly MenuAction[];
}) {
  return (
    <MenuTrigger>
      {trigger}
      <Popover
        offset={6}
        className="z-50 min-w-56 rounded-card border border-line bg-paper-raised p-1.5 text-ink shadow-card"
      >
        <AriaMenu aria-label={label} className="outline-none">
          {actions.map((action) => (
            <MenuItem
              key={action.id}
              id={action.id}
              textValue={action.label}
              isDisabled={action.disabled ?? false}
              onAction={action.onAction}
              className={classes(
                'flex min-h-touch cursor-pointer items-center gap-3 rounded-card px-3 py-2 outline-none data-[disabled]:opacity-50 data-[focused]:bg-accent-wash [&_svg]:size-5',
                action.tone === 'danger' && 'text-refused',
              )}
            >
              {action.icon}
              <span>{action.label}</span>
            </MenuItem>
          ))}
        </AriaMenu>
      </Popover>
    </MenuTrigger>
  );
}
