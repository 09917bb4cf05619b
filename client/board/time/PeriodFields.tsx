import { activeLanguage } from '#client/i18n/language.ts';
import { t } from '#client/i18n/t.ts';
import type { Period } from '#shared/domain/period.ts';
import { readDate } from '#shared/text/readDate.ts';
import { sayDate } from '#shared/text/sayDate.ts';
import { DraftField } from '../outline/fields/DraftField.tsx';

/** Longer than any date in words. */
const MAX_LENGTH = 40;

/** From when to when, typed in words; what can't be read isn't written. For the cards of the map and of the list. */
export function PeriodFields({
  period,
  onCommit,
  disabled = false,
}: {
  period: Period | null | undefined;
  onCommit: (period: Period | null) => void;
  disabled?: boolean;
}) {
  const { from = null, to = null } = period ?? {};
  const commit = (next: Period) => onCommit(next.from === null && next.to === null ? null : next);
  const field = (label: string, value: string | null, change: (date: string | null) => void) => (
    <DraftField
      label={label}
      description={t('time.dateHint')}
      value={value === null ? '' : sayDate(value, activeLanguage())}
      check={(typed) => (typed === '' || readDate(typed) !== null ? null : t('time.dateWrong'))}
      onCommit={(typed) => change(typed === '' ? null : readDate(typed))}
      maxLength={MAX_LENGTH}
      disabled={disabled}
    />
  );
  return (
    <div className="grid items-start gap-3 sm:grid-cols-2">
      {field(t('time.since'), from, (date) => commit({ from: date, to }))}
      {field(t('time.until'), to, (date) => commit({ from, to: date }))}
    </div>
  );
}
