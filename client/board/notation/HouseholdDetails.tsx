import { t } from '#client/i18n/t.ts';
import { Select } from '#client/ui/Select.tsx';
import type { Household } from '#shared/board/index.ts';
import { LIMITS } from '#shared/protocol/limits.ts';
import { DraftField } from '../outline/fields/DraftField.tsx';

/** A home, or the place where somebody is cared for, and which. */
export function HouseholdDetails({
  household,
  onChange,
  disabled,
}: {
  household: Household;
  onChange: (fields: Partial<Household>) => void;
  disabled: boolean;
}) {
  return (
    <div className="grid items-start gap-3 sm:grid-cols-2">
      <Select
        label={t('details.nature')}
        value={household.nature ?? 'home'}
        options={[
          { value: 'home', label: t('details.natureHome') },
          { value: 'placement', label: t('details.naturePlacement') },
        ]}
        onChange={(nature) => onChange({ nature })}
        disabled={disabled}
      />
      {household.nature === 'placement' && (
        <DraftField
          label={t('details.what')}
          description={t('details.whatHint')}
          value={household.what ?? ''}
          onCommit={(what) => onChange({ what: what === '' ? null : what })}
          maxLength={LIMITS.labelLength}
          disabled={disabled}
        />
      )}
    </div>
  );
}
