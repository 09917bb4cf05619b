import { type ComponentProps, type ReactNode, useRef } from 'react';
import { classes } from './classes.ts';
import { useHint } from './useHint.tsx';

export interface IconButtonProps
  extends Omit<ComponentProps<'button'>, 'children' | 'aria-label' | 'onClick' | 'disabled' | 'ref'> {
  /** what it does, in words: its accessible name and its tooltip */
  label: string;
  icon: ReactNode;
  framed?: boolean;
  isDisabled?: boolean;
  onPress?: (() => void) | undefined;
  /** for whoever opens something beside it */
  buttonRef?: (button: HTMLButtonElement | null) => void;
}

/** A button that is only a picture; its words show on hover and focus. At least 44 px a side. */
export function IconButton({
  label,
  icon,
  framed = false,
  isDisabled = false,
  onPress,
  buttonRef,
  className,
  ...rest
}: IconButtonProps) {
  const button = useRef<HTMLButtonElement | null>(null);
  const hint = useHint(label, button);
  return (
    <>
      <button
        {...rest}
        {...hint.props}
        ref={(element) => {
          button.current = element;
          buttonRef?.(element);
        }}
        type="button"
        aria-label={label}
        disabled={isDisabled}
        onClick={() => {
          hint.hide();
          onPress?.();
        }}
        className={classes(
          'inline-grid size-11 shrink-0 place-items-center rounded-card text-ink enabled:hover:bg-paper-sunken enabled:active:bg-line aria-pressed:bg-accent-wash aria-pressed:text-accent-strong disabled:opacity-50 [&_svg]:size-5',
          framed && 'border border-line-strong bg-paper-raised',
          className,
        )}
      >
        {icon}
      </button>
      {hint.tooltip}
    </>
  );
}
