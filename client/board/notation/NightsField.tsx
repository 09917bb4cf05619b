import { useState } from 'react';
import { t } from '#client/i18n/t.ts';
import { Select } from '#client/ui/Select.tsx';
import { type Rhythm, rhythms } from '#shared/inWords/rhythms.ts';
import { sentenceCase } from '#shared/text/sentenceCase.ts';
import { NumberField } from './NumberField.tsx';

/** The nights somebody spends in a home: by the rhythm's name, or as a share where it has none. */
export function NightsField({
  label,
  shareLabel,
  nights,
  onCommit,
  disabled,
}: {
  label: string;
  /** of the field for a share in % */
  shareLabel: string;
  nights: number | null;
  onCommit: (nights: number | null) => void;
  disabled: boolean;
}) {
  const [counting, setCounting] = useState(false);
  const rhythm = nights === null ? null : rhythms.of(nights);
  const counted = counting || (nights !== null && rhythm === null);
  const choose = (value: Rhythm | 'unsaid' | 'share') => {
    setCounting(value === 'share');
    if (value !== 'share') onCommit(value === 'unsaid' ? null : rhythms.nights(value));
  };
  return (
    <div className="grid gap-2">
      <Select
        label={label}
        value={counted ? 'share' : (rhythm ?? 'unsaid')}
        options={[
          { value: 'unsaid', label: t('details.unsaid') },
          ...rhythms.all.map((value) => ({ value, label: sentenceCase(t(`rhythms.${value}`)) })),
          { value: 'share', label: t('details.nightsShare') },
        ]}
        onChange={choose}
        disabled={disabled}
      />
      {counted && (
        <NumberField
          label={shareLabel}
          value={nights}
          bounds={[0, 100]}
          wrong={t('details.nightsWrong')}
          onCommit={onCommit}
          disabled={disabled}
        />
      )}
    </div>
  );
}
