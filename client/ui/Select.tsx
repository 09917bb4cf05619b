import { ChevronDown } from 'lucide-react';
import { Field, type FieldWords } from './Field.tsx';
import { FIELD_CLASSES } from './fieldClasses.ts';

export interface SelectOption<V extends string> {
  value: V;
  label: string;
}

/** A choice among a few. The native one: a phone shows its own wheel, every screen reader knows it. */
export function Select<V extends string>({
  label,
  description,
  error,
  hideLabel = false,
  options,
  value,
  onChange,
  disabled = false,
}: Omit<FieldWords, 'optional'> & {
  options: readonly SelectOption<V>[];
  value: V;
  onChange: (value: V) => void;
  disabled?: boolean;
}) {
  return (
    <Field label={label} description={description} error={error} hideLabel={hideLabel}>
      {(wiring) => (
        <div className="relative">
          <select
            {...wiring}
            disabled={disabled}
            value={value}
            onChange={(event) => {
              const chosen = options.find((option) => option.value === event.currentTarget.value);
              if (chosen !== undefined) onChange(chosen.value);
            }}
            className={`${FIELD_CLASSES} appearance-none pr-10`}
          >
            {options.map((option) => (
              <option key={option.value} value={option.value}>
                {option.label}
              </option>
            ))}
          </select>
          <ChevronDown
            aria-hidden="true"
            className="pointer-events-none absolute top-1/2 right-3 size-5 -translate-y-1/2 text-ink-soft"
          />
        </div>
      )}
    </Field>
  );
}
