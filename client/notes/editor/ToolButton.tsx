import type { ReactNode } from 'react';
import { classes } from '#client/ui/classes.ts';

/**
 * A tool of the note. A native button, and a press that keeps the focus where it is: on a phone, taking it from the text
 * would close the keyboard at each touch.
 */
export function ToolButton({
  label,
  icon,
  pressed,
  disabled = false,
  onPress,
}: {
  label: string;
  icon: ReactNode;
  /** on or off; not said of a tool that is neither */
  pressed?: boolean;
  disabled?: boolean;
  onPress: () => void;
}) {
  return (
    <button
      type="button"
      aria-label={label}
      title={label}
      aria-pressed={pressed}
      // Not `disabled`: a button that goes away under the focus leaves a keyboard nowhere.
      aria-disabled={disabled}
      onMouseDown={(event) => event.preventDefault()}
      onClick={() => {
        if (!disabled) onPress();
      }}
      className={classes(
        'grid size-11 shrink-0 place-items-center rounded-card hover:bg-paper-sunken aria-disabled:opacity-50 [&_svg]:size-5',
        pressed && 'bg-accent-wash text-accent-strong',
      )}
    >
      {icon}
    </button>
  );
}
