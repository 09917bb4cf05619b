import { CircleAlert } from 'lucide-react';
import { type ReactNode, useId } from 'react';
import { t } from '#client/i18n/t.ts';

export interface FieldWords {
  label: string;
  description?: ReactNode;
  error?: string | null | undefined;
  optional?: boolean;
  hideLabel?: boolean;
}

export interface FieldWiring {
  id: string;
  'aria-describedby': string | undefined;
  'aria-invalid': true | undefined;
}

/** A field with its label, its help and its error, wired for screen readers; `children` draws the control. */
export function Field({
  label,
  description,
  error,
  optional = false,
  hideLabel = false,
  children,
}: FieldWords & { children: (wiring: FieldWiring) => ReactNode }) {
  const id = useId();
  const describedBy = [description ? `${id}-help` : '', error ? `${id}-error` : ''].filter(Boolean).join(' ');
  return (
    <div className="grid content-start gap-1">
      <label htmlFor={id} className={hideLabel ? 'sr-only' : 'font-semibold'}>
        {label}
        {optional && <span className="font-normal text-ink-soft text-s"> ({t('common.optional')})</span>}
      </label>
      {description && (
        <p id={`${id}-help`} className="text-ink-soft text-s">
          {description}
        </p>
      )}
      {children({
        id,
        'aria-describedby': describedBy === '' ? undefined : describedBy,
        'aria-invalid': error ? true : undefined,
      })}
      {error && (
        <p id={`${id}-error`} className="flex items-start gap-1.5 text-refused text-s">
          <CircleAlert aria-hidden="true" className="mt-0.5 size-4 shrink-0" />
          <span>{error}</span>
        </p>
      )}
    </div>
  );
}
