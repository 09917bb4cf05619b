import { ChevronRight } from 'lucide-react';
import type { ReactNode } from 'react';
import { classes } from '#client/ui/classes.ts';
import type { End } from '#shared/board/index.ts';
import { useHands, useRowState } from '../view/outlineContext.ts';
import { rowAttributes } from './rowAttributes.ts';

/**
 * One line: a button that opens its fields below. The arrow keys, F2 and Suppr are handled by the list around it;
 * only one line of the whole list is in the Tab order.
 */
export function RowButton({
  row,
  end,
  removes = [end],
  label,
  children,
}: {
  row: string;
  end: End;
  /** what Suppr takes away, where it isn't what the line opens; nothing for a line that only speaks of it */
  removes?: readonly End[];
  /** read in place of what is shown, where an arrow or a picture says it on screen */
  label?: string | undefined;
  children: ReactNode;
}) {
  const { toggle, ui } = useHands();
  const { start, stop, chosen } = useRowState(row, end);
  const isOpen = start !== null;
  return (
    <button
      type="button"
      {...rowAttributes({ row, end, removes, isOpen, chosen })}
      tabIndex={stop ? 0 : -1}
      aria-label={label}
      onFocus={() => ui.set({ ...ui.get(), tabStop: row })}
      onClick={() => toggle(row, end)}
      className={classes(
        'flex min-h-touch w-full items-center gap-2 rounded-card px-2 py-1.5 text-left hover:bg-paper-sunken',
        chosen && 'bg-accent-wash',
      )}
    >
      <ChevronRight
        aria-hidden="true"
        className={classes('size-5 shrink-0 text-ink-soft transition-transform', isOpen && 'rotate-90')}
      />
      {children}
    </button>
  );
}
