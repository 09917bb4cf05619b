import type { ReactNode } from 'react';

/** A box to tick, with its words and, below, a line of help. The whole row is the target. */
export function Checkbox({
  label,
  description,
  icon,
  checked,
  onChange,
  disabled = false,
}: {
  label: ReactNode;
  description?: ReactNode;
  icon?: ReactNode;
  checked: boolean;
  onChange: (checked: boolean) => void;
  disabled?: boolean;
}) {
  return (
    <label className="flex min-h-touch items-start gap-3 rounded-card px-2 py-2 hover:bg-paper-sunken has-[:disabled]:text-ink-soft">
      <input
        type="checkbox"
        checked={checked}
        disabled={disabled}
        onChange={(event) => onChange(event.currentTarget.checked)}
        className="mt-0.5 size-6 shrink-0 accent-accent"
      />
      {icon}
      <span className="grid">
        <span>{label}</span>
        {description && <span className="text-ink-soft text-s">{description}</span>}
      </span>
    </label>
  );
}
