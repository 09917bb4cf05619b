import { CircleAlert, CircleCheck, Info } from 'lucide-react';
import type { ReactNode } from 'react';
import { classes } from './classes.ts';

export type NoticeTone = 'plain' | 'saved' | 'pending' | 'refused';

const ICONS = { plain: Info, saved: CircleCheck, pending: CircleAlert, refused: CircleAlert } as const;
const COLOURS = {
  plain: 'border-line-strong',
  saved: 'border-saved',
  pending: 'border-pending',
  refused: 'border-refused',
} as const;
const INKS = {
  plain: 'text-accent',
  saved: 'text-saved',
  pending: 'text-pending',
  refused: 'text-refused',
} as const;

/** A sentence that matters, in its place on the page. A refusal is read out at once. */
export function Notice({ tone = 'plain', children }: { tone?: NoticeTone; children: ReactNode }) {
  const Icon = ICONS[tone];
  return (
    <div
      role={tone === 'refused' ? 'alert' : undefined}
      className={classes(
        'flex items-start gap-2.5 rounded-card border bg-paper-raised px-3 py-2.5 text-m',
        COLOURS[tone],
      )}
    >
      <Icon aria-hidden="true" className={classes('mt-0.5 size-5 shrink-0', INKS[tone])} />
      <div className="min-w-0 grow">{children}</div>
    </div>
  );
}
