import { Search } from 'lucide-react';
import { Field } from './Field.tsx';
import { FIELD_CLASSES } from './fieldClasses.ts';

/** A search box; its label is read, not shown. */
export function SearchField({
  label,
  value,
  onChange,
}: {
  label: string;
  value: string;
  onChange: (value: string) => void;
}) {
  return (
    <Field label={label} hideLabel>
      {(wiring) => (
        <div className="relative">
          <Search
            aria-hidden="true"
            className="pointer-events-none absolute top-1/2 left-3 size-5 -translate-y-1/2 text-ink-faint"
          />
          <input
            {...wiring}
            type="search"
            placeholder={label}
            value={value}
            onChange={(event) => onChange(event.currentTarget.value)}
            className={`${FIELD_CLASSES} pl-10`}
          />
        </div>
      )}
    </Field>
  );
}
