import type { ComponentProps, ReactNode } from 'react';
import { type ButtonVariant, buttonClasses } from './buttonClasses.ts';
import { Spinner } from './Spinner.tsx';

export interface ButtonProps extends Omit<ComponentProps<'button'>, 'onClick' | 'disabled'> {
  children: ReactNode;
  /** primary: the one thing this screen is for. plain: another. quiet: among text. danger: takes something away. */
  variant?: ButtonVariant;
  icon?: ReactNode;
  wide?: boolean;
  isDisabled?: boolean;
  /** under way: it keeps the focus, says so, and does nothing */
  isPending?: boolean;
  onPress?: (() => void) | undefined;
}

/** A button with words. A native one: what a press is, browsers know, and the sign-in page stays light. */
export function Button({
  children,
  variant = 'plain',
  icon,
  wide = false,
  isDisabled = false,
  isPending = false,
  onPress,
  className,
  type = 'button',
  ...rest
}: ButtonProps) {
  return (
    <button
      {...rest}
      type={type}
      disabled={isDisabled}
      aria-disabled={isPending || undefined}
      aria-busy={isPending || undefined}
      onClick={(event) => {
        if (isPending) event.preventDefault();
        else onPress?.();
      }}
      className={buttonClasses({ variant, wide, className })}
    >
      {isPending ? <Spinner /> : icon}
      <span>{children}</span>
    </button>
  );
}
