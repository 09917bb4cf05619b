import type { ComponentProps } from 'react';
import { classes } from './classes.ts';
import { Field, type FieldWords } from './Field.tsx';
import { FIELD_CLASSES } from './fieldClasses.ts';

export interface TextFieldProps
  extends FieldWords,
    Omit<ComponentProps<'input'>, 'id' | 'children' | 'value' | 'onChange'> {
  value: string;
  onChange: (value: string) => void;
}

/** One line of text. A native input: the sign-in page carries no more than it needs. */
export function TextField({
  label,
  description,
  error,
  optional = false,
  hideLabel = false,
  value,
  onChange,
  className,
  ...rest
}: TextFieldProps) {
  return (
    <Field label={label} description={description} error={error} optional={optional} hideLabel={hideLabel}>
      {(wiring) => (
        <input
          {...rest}
          {...wiring}
          value={value}
          onChange={(event) => onChange(event.currentTarget.value)}
          className={classes(FIELD_CLASSES, className)}
        />
      )}
    </Field>
  );
}
