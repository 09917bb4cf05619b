import { activeLanguage } from '#client/i18n/language.ts';
import { t } from '#client/i18n/t.ts';
import type { ApproxDate } from '#shared/domain/approxDate.ts';
import { LIMITS } from '#shared/protocol/limits.ts';
import { readDate } from '#shared/text/readDate.ts';
import { sayDate } from '#shared/text/sayDate.ts';
import { DraftField } from '../outline/fields/DraftField.tsx';

/** A date as people say it: « 1984 », « mai 1984 », « vers 1984 », « 12/05/1984 » ; empty takes it back. */
export function DateField({
  label,
  value,
  onCommit,
  disabled,
}: {
  label: string;
  value: ApproxDate | null;
  onCommit: (date: ApproxDate | null) => void;
  disabled: boolean;
}) {
  return (
    <DraftField
      label={label}
      description={t('details.dateHint')}
      value={value === null ? '' : sayDate(value, activeLanguage())}
      check={(typed) => (typed === '' || readDate(typed) !== null ? null : t('details.dateWrong'))}
      onCommit={(typed) => onCommit(typed === '' ? null : readDate(typed))}
      maxLength={LIMITS.labelLength}
      disabled={disabled}
    />
  );
}
