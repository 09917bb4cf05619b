import { t } from '#client/i18n/t.ts';
import { RadioGroup } from '#client/ui/RadioGroup.tsx';
import { type Choice, FORMATS } from './choice.ts';

/** Paper, picture, drawing, or a file for another program. */
export function FormatField({ choice, onChange }: { choice: Choice; onChange: (choice: Choice) => void }) {
  return (
    <RadioGroup
      label={t('exporting.format')}
      value={choice.format}
      onChange={(format) => onChange({ ...choice, format })}
      options={FORMATS.map((value) => ({
        value,
        label: t(`exporting.format_${value}`),
        description: t(`exporting.about_${value}`),
      }))}
    />
  );
}
