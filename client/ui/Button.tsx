import type { ReactNode } from 'react';
import { Button as AriaButton, type ButtonProps as AriaButtonProps } from 'react-aria-components/Button';
import { type ButtonVariant, buttonClasses } from './buttonClasses.ts';
import { Spinner } from './Spinner.tsx';

export interface ButtonProps extends Omit<AriaButtonProps, 'children' | 'className' | 'style'> {
  children: ReactNode;
  /** primary: the one thing this screen is for. plain: another. quiet: among text. danger: takes something away. */
  variant?: ButtonVariant;
  icon?: ReactNode;
  wide?: boolean;
  className?: string;
}

/** A button with words. While `isPending` it keeps the focus, says so, and does nothing. */
export function Button({ children, variant = 'plain', icon, wide = false, className, ...rest }: ButtonProps) {
  return (
    <AriaButton {...rest} className={buttonClasses({ variant, wide, className })}>
      {rest.isPending ? <Spinner /> : icon}
      <span>{children}</span>
    </AriaButton>
  );
}
