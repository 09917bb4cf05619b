import { t } from '#client/i18n/t.ts';
import { Checkbox } from '#client/ui/Checkbox.tsx';
import { Select } from '#client/ui/Select.tsx';
import { type Eco, ENERGIES, STRENGTHS } from '#shared/board/index.ts';
import { sentenceCase } from '#shared/text/sentenceCase.ts';

type Values = Pick<Eco, 'strength' | 'stress' | 'energy'>;

/** A link of the ecomap: how strong, whether it weighs, who gives to whom. */
export function EcoFields({
  value,
  onChange,
  disabled,
}: {
  value: Values;
  onChange: (fields: Partial<Values>) => void;
  disabled: boolean;
}) {
  return (
    <>
      <div className="grid items-start gap-3 sm:grid-cols-2">
        <Select
          label={t('details.strength')}
          value={value.strength}
          options={STRENGTHS.map((strength) => ({
            value: strength,
            label: sentenceCase(t(`notation.eco-${strength}`)),
          }))}
          onChange={(strength) => onChange({ strength })}
          disabled={disabled}
        />
        <Select
          label={t('details.energy')}
          value={value.energy}
          options={ENERGIES.map((energy) => ({
            value: energy,
            label: sentenceCase(t(`notation.energy-${energy}`)),
          }))}
          onChange={(energy) => onChange({ energy })}
          disabled={disabled}
        />
      </div>
      <Checkbox
        label={t('details.stress')}
        checked={value.stress}
        onChange={(stress) => onChange({ stress })}
        disabled={disabled}
      />
    </>
  );
}
