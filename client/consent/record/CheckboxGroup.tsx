import { CircleAlert } from 'lucide-react';
import { type ReactNode, useId } from 'react';
import { Checkbox } from '#client/ui/Checkbox.tsx';

/** Several among a few, none ticked beforehand. */
export function CheckboxGroup<V extends string>({
  label,
  description,
  options,
  chosen,
  onChange,
  error = null,
}: {
  label: string;
  description?: ReactNode;
  options: readonly { value: V; label: ReactNode; description?: ReactNode; icon?: ReactNode }[];
  chosen: readonly V[];
  onChange: (chosen: V[]) => void;
  error?: string | null;
}) {
  const id = useId();
  const described = [description ? `${id}-help` : '', error ? `${id}-error` : ''].filter(Boolean).join(' ');
  return (
    <fieldset aria-describedby={described === '' ? undefined : described} className="grid gap-1">
      <legend className="mb-1 font-semibold">{label}</legend>
      {description && (
        <p id={`${id}-help`} className="text-ink-soft text-s">
          {description}
        </p>
      )}
      <div className="grid sm:grid-cols-2">
        {options.map((option) => (
          <Checkbox
            key={option.value}
            label={option.label}
            description={option.description}
            icon={option.icon}
            checked={chosen.includes(option.value)}
            onChange={(on) =>
              onChange(on ? [...chosen, option.value] : chosen.filter((one) => one !== option.value))
            }
          />
        ))}
      </div>
      {error && (
        <p id={`${id}-error`} role="alert" className="flex items-start gap-1.5 text-refused text-s">
          <CircleAlert aria-hidden="true" className="mt-0.5 size-4 shrink-0" />
          <span>{error}</span>
        </p>
      )}
    </fieldset>
  );
}
