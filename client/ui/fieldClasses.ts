/** What every field to write in looks like. 44 px high; the border is a control's, so 3:1 on paper. */
export const FIELD_CLASSES =
  'w-full min-h-touch rounded-card border border-line-strong bg-paper-raised px-3 py-2 text-m text-ink ' +
  'placeholder:text-ink-faint aria-invalid:border-refused aria-invalid:border-2 ' +
  // Who may only read reads it: no fading, which would cost the contrast.
  'disabled:border-line disabled:bg-paper-sunken disabled:text-ink-soft disabled:opacity-100';
