import { classes } from './classes.ts';

export type ButtonVariant = 'primary' | 'plain' | 'quiet' | 'danger';

const SHAPE =
  'inline-flex items-center justify-center gap-2 min-h-touch rounded-card px-4 py-2 font-semibold text-m ' +
  'leading-tight text-center no-underline select-none transition-colors disabled:opacity-50 active:translate-y-px ' +
  '[&_svg]:size-5 [&_svg]:shrink-0';

const VARIANTS: Readonly<Record<ButtonVariant, string>> = {
  primary: 'bg-accent text-on-accent border border-transparent hover:bg-accent-strong',
  plain:
    'bg-paper-raised text-ink border border-line-strong hover:bg-paper-sunken aria-pressed:border-accent aria-pressed:bg-accent-wash',
  quiet: 'bg-transparent text-accent border border-transparent hover:bg-accent-wash',
  danger: 'bg-paper-raised text-refused border border-refused hover:bg-paper-sunken',
};

/** The look of a button, for buttons and for links that look like one. */
export function buttonClasses({
  variant,
  wide = false,
  className,
}: {
  variant: ButtonVariant;
  wide?: boolean | undefined;
  className?: string | undefined;
}): string {
  return classes(SHAPE, VARIANTS[variant], wide && 'w-full', className);
}
