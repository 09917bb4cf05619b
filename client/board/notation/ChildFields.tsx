import { t } from '#client/i18n/t.ts';
import { Select } from '#client/ui/Select.tsx';
import { type Child, FILIATIONS } from '#shared/board/index.ts';
import { sentenceCase } from '#shared/text/sentenceCase.ts';
import { NumberField } from './NumberField.tsx';

type Values = Pick<Child, 'filiation' | 'rank'>;

/** How somebody is the child of their parents, and their place among brothers and sisters. */
export function ChildFields({
  value,
  onChange,
  disabled,
}: {
  value: Values;
  onChange: (fields: Partial<Values>) => void;
  disabled: boolean;
}) {
  return (
    <div className="grid items-start gap-3 sm:grid-cols-2">
      <Select
        label={t('board.filiation')}
        value={value.filiation}
        options={FILIATIONS.map((filiation) => ({
          value: filiation,
          label: sentenceCase(t(`notation.child-${filiation}`)),
        }))}
        onChange={(filiation) => onChange({ filiation })}
        disabled={disabled}
      />
      <NumberField
        label={t('details.rank')}
        description={t('details.rankHint')}
        value={value.rank ?? null}
        bounds={[1, 99]}
        wrong={t('details.rankWrong')}
        onCommit={(rank) => onChange({ rank })}
        disabled={disabled}
      />
    </div>
  );
}
