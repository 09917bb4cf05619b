import type { ReactNode } from 'react';
import { Button as AriaButton, type ButtonProps as AriaButtonProps } from 'react-aria-components/Button';
import { classes } from './classes.ts';
import { Tooltip } from './Tooltip.tsx';

export interface IconButtonProps extends Omit<AriaButtonProps, 'children' | 'className' | 'aria-label'> {
  /** what it does, in words: its accessible name and its tooltip */
  label: string;
  icon: ReactNode;
  framed?: boolean;
  className?: string;
}

/** A button that is only a picture; its words show on hover and focus. At least 44 px a side. */
export function IconButton({ label, icon, framed = false, className, ...rest }: IconButtonProps) {
  return (
    <Tooltip text={label}>
      <AriaButton
        {...rest}
        aria-label={label}
        className={classes(
          'inline-grid size-11 shrink-0 place-items-center rounded-card text-ink hover:bg-paper-sunken data-[pressed]:bg-line data-[disabled]:opacity-50 [&_svg]:size-5',
          framed && 'border border-line-strong bg-paper-raised',
          className,
        )}
      >
        {icon}
      </AriaButton>
    </Tooltip>
  );
}
