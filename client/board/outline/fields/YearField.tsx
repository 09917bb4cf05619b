import { yearOf } from '../../canvas/yearOf.ts';
import { DraftField } from './DraftField.tsx';
import { yearCheck } from './numbers.ts';

/** A year, or nothing. */
export function YearField({
  label,
  value,
  onCommit,
  disabled,
}: {
  label: string;
  value: number | null;
  onCommit: (year: number | null) => void;
  disabled: boolean;
}) {
  return (
    <DraftField
      label={label}
      value={value === null ? '' : String(value)}
      check={yearCheck}
      onCommit={(text) => {
        const year = yearOf(text);
        if (year !== undefined) onCommit(year);
      }}
      maxLength={4}
      numeric
      disabled={disabled}
    />
  );
}
