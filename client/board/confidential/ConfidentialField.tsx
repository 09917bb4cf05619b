import { t } from '#client/i18n/t.ts';
import { Checkbox } from '#client/ui/Checkbox.tsx';
import type { Person } from '#shared/board/index.ts';

/** Marks somebody as confidential, and says what that does and doesn't do: it closes nothing to who may read. BO148. */
export function ConfidentialField({
  person,
  onChange,
  disabled,
}: {
  person: Person;
  onChange: (fields: { restricted: boolean }) => void;
  disabled: boolean;
}) {
  return (
    <Checkbox
      label={t('details.confidential')}
      description={t('details.confidentialHint')}
      checked={person.restricted === true}
      onChange={(restricted) => onChange({ restricted })}
      disabled={disabled}
    />
  );
}
