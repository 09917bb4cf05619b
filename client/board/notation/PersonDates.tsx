import { t } from '#client/i18n/t.ts';
import type { Person } from '#shared/board/index.ts';
import { birthFields } from './birthFields.ts';
import { DateField } from './DateField.tsx';

/** When somebody was born, and when they died. A death that is dated is a death. */
export function PersonDates({
  person,
  onChange,
  disabled,
}: {
  person: Person;
  onChange: (fields: Partial<Person>) => void;
  disabled: boolean;
}) {
  const { birth, birthYear, death, deceased } = person;
  return (
    <div className="grid items-start gap-3 sm:grid-cols-2">
      <DateField
        label={t('details.birth')}
        value={birth ?? (birthYear === null ? null : String(birthYear))}
        onCommit={(date) => onChange(birthFields(date))}
        disabled={disabled}
      />
      <DateField
        label={t('details.death')}
        value={death ?? null}
        onCommit={(date) => onChange({ death: date, deceased: date !== null || deceased })}
        disabled={disabled}
      />
    </div>
  );
}
