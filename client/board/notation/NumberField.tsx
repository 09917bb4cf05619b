import { DraftField } from '../outline/fields/DraftField.tsx';

/** A whole number within bounds, or nothing. */
export function NumberField({
  label,
  description,
  value,
  bounds: [least, most],
  wrong,
  onCommit,
  disabled,
}: {
  label: string;
  description?: string;
  value: number | null;
  bounds: readonly [number, number];
  /** the sentence for another number */
  wrong: string;
  onCommit: (value: number | null) => void;
  disabled: boolean;
}) {
  const fits = (typed: string) => /^\d{1,3}$/.test(typed) && Number(typed) >= least && Number(typed) <= most;
  return (
    <DraftField
      label={label}
      {...(description === undefined ? {} : { description })}
      value={value === null ? '' : String(value)}
      check={(typed) => (typed === '' || fits(typed) ? null : wrong)}
      onCommit={(typed) => onCommit(typed === '' ? null : Number(typed))}
      maxLength={3}
      numeric
      disabled={disabled}
    />
  );
}
