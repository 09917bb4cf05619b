import type { ReactNode } from 'react';
import { classes } from './classes.ts';

export type ChipTone = 'plain' | 'accent' | 'saved' | 'pending' | 'refused';

const TONES: Readonly<Record<ChipTone, string>> = {
  plain: 'border-line-strong text-ink-soft',
  accent: 'border-accent text-accent-strong bg-accent-wash',
  saved: 'border-saved text-saved',
  pending: 'border-pending text-pending',
  refused: 'border-refused text-refused',
};

/** A word or two in a pill: a state, an audience, a count. */
export function Chip({
  tone = 'plain',
  icon,
  children,
}: {
  tone?: ChipTone;
  icon?: ReactNode;
  children: ReactNode;
}) {
  return (
    <span
      className={classes(
        'inline-flex items-center gap-1.5 rounded-full border px-3 py-1 text-s leading-tight [&_svg]:size-4 [&_svg]:shrink-0',
        TONES[tone],
      )}
    >
      {icon}
      {children}
    </span>
  );
}
