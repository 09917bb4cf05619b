import { ChevronDown } from 'lucide-react';
import { Field, type FieldWords } from './Field.tsx';
import { FIELD_CLASSES } from './fieldClasses.ts';

export interface SelectOption<V extends string> {
  value: V;
  label: string;
  /** options of one group follow each other under its name */
  group?: string | undefined;
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
  autoFocus = false,
}: Omit<FieldWords, 'optional'> & {
  options: readonly SelectOption<V>[];
  value: V;
  onChange: (value: V) => void;
  disabled?: boolean;
  autoFocus?: boolean;
}) {
  return (
    <Field label={label} description={description} error={error} hideLabel={hideLabel}>
      {(wiring) => (
        <div className="relative">
          <select
            {...wiring}
            disabled={disabled}
            // biome-ignore lint/a11y/noAutofocus: where a dialog that one asked for begins
            autoFocus={autoFocus}
            value={value}
            onChange={(event) => {
              const chosen = options.find((option) => option.value === event.currentTarget.value);
              if (chosen !== undefined) onChange(chosen.value);
            }}
            className={`${FIELD_CLASSES} appearance-none pr-10`}
          >
            {grouped(options).map(({ group, options: some }) =>
              group === undefined ? (
                some.map(optionOf)
              ) : (
                <optgroup key={group} label={group}>
                  {some.map(optionOf)}
                </optgroup>
              ),
            )}
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

function optionOf({ value, label }: SelectOption<string>) {
  return (
    <option key={value} value={value}>
      {label}
    </option>
  );
}

function grouped<V extends string>(
  options: readonly SelectOption<V>[],
): { group: string | undefined; options: SelectOption<V>[] }[] {
  const groups: { group: string | undefined; options: SelectOption<V>[] }[] = [];
  for (const option of options) {
    const last = groups.at(-1);
    if (last && last.group === option.group) last.options.push(option);
    else groups.push({ group: option.group, options: [option] });
  }
  return groups;
}
