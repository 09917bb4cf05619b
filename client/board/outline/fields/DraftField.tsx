import { type KeyboardEvent, type Ref, useState } from 'react';
import { classes } from '#client/ui/classes.ts';
import { Field } from '#client/ui/Field.tsx';
import { FIELD_CLASSES } from '#client/ui/fieldClasses.ts';

/**
 * A field that writes when one is done with it: on Enter or on leaving, and only if it changed, so that a name is
 * one edit and one undo, not one a letter. While one types, others' edits of it wait; Escape gives theirs back. OL14.
 */
export function DraftField({
  label,
  description,
  value,
  onCommit,
  check,
  maxLength,
  lines = 1,
  disabled = false,
  numeric = false,
  inputRef,
}: {
  label: string;
  description?: string;
  /** what the document says */
  value: string;
  onCommit: (value: string) => void;
  /** the sentence for what can't be written; null for what can */
  check?: (value: string) => string | null;
  maxLength: number;
  lines?: number;
  disabled?: boolean;
  numeric?: boolean;
  inputRef?: Ref<HTMLInputElement & HTMLTextAreaElement>;
}) {
  const [draft, setDraft] = useState<string | null>(null);
  const shown = draft ?? value;
  const error = check?.(shown.trim()) ?? null;

  const commit = () => {
    if (draft === null) return;
    if (error !== null) return;
    setDraft(null);
    if (draft.trim() !== value) onCommit(draft.trim());
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === 'Enter' && lines === 1) commit();
    if (event.key !== 'Escape' || draft === null) return;
    // The first Escape gives the old words back; the next closes the line.
    event.stopPropagation();
    setDraft(null);
  };
  const common = {
    ref: inputRef,
    value: shown,
    disabled,
    maxLength,
    autoComplete: 'off',
    onBlur: commit,
    onKeyDown,
  } as const;

  return (
    <Field label={label} description={description} error={draft === null ? null : error}>
      {(wiring) =>
        lines > 1 ? (
          <textarea
            {...common}
            {...wiring}
            rows={lines}
            onChange={(event) => setDraft(event.currentTarget.value)}
            className={classes(FIELD_CLASSES, 'resize-y')}
          />
        ) : (
          <input
            {...common}
            {...wiring}
            inputMode={numeric ? 'numeric' : undefined}
            onChange={(event) => setDraft(event.currentTarget.value)}
            className={FIELD_CLASSES}
          />
        )
      }
    </Field>
  );
}
