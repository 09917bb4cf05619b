import { CircleAlert } from 'lucide-react';
import { type ReactNode, useId } from 'react';

export interface RadioOption<V extends string> {
  value: V;
  label: ReactNode;
  description?: ReactNode;
}

/** One choice among a few that need a line of explanation each; `null`: nothing is chosen yet. */
export function RadioGroup<V extends string>({
  label,
  options,
  value,
  onChange,
  error = null,
}: {
  label: string;
  options: readonly RadioOption<V>[];
  value: V | null;
  onChange: (value: V) => void;
  error?: string | null;
}) {
  const name = useId();
  return (
    <fieldset aria-describedby={error ? `${name}-error` : undefined} className="grid gap-1">
      <legend className="mb-1 font-semibold">{label}</legend>
      {options.map((option) => (
        <label
          key={option.value}
          className="flex min-h-touch items-start gap-3 rounded-card px-2 py-2 hover:bg-paper-sunken has-[:checked]:bg-accent-wash"
        >
          <input
            type="radio"
            name={name}
            checked={option.value === value}
            onChange={() => onChange(option.value)}
            className="mt-0.5 size-6 shrink-0 accent-accent"
          />
          <span className="grid">
            <span>{option.label}</span>
            {option.description && <span className="text-ink-soft text-s">{option.description}</span>}
          </span>
        </label>
      ))}
      {error && (
        <p id={`${name}-error`} role="alert" className="flex items-start gap-1.5 text-refused text-s">
          <CircleAlert aria-hidden="true" className="mt-0.5 size-4 shrink-0" />
          <span>{error}</span>
        </p>
      )}
    </fieldset>
  );
}
