import { t } from '#client/i18n/t.ts';
import { Checkbox } from '#client/ui/Checkbox.tsx';
import { Select } from '#client/ui/Select.tsx';
import type { Couple } from '#shared/board/index.ts';
import { sentenceCase } from '#shared/text/sentenceCase.ts';
import { offered } from './offered.ts';

const UNSAID = '';

type Values = Pick<Couple, 'union' | 'consanguineous' | 'noChildren'>;

/** What two people are to each other. What accuses somebody is offered only where it may be drawn. BO144. */
export function UnionFields({
  value,
  onChange,
  sensitive,
  disabled,
}: {
  value: Values;
  onChange: (fields: Partial<Values>) => void;
  sensitive: boolean;
  disabled: boolean;
}) {
  const names = {
    together: t('details.together'),
    apart: t('details.apart'),
    other: t('details.otherUnions'),
  };
  return (
    <>
      <Select
        label={t('board.union')}
        value={value.union}
        options={offered.unionGroups(sensitive, value.union).flatMap(({ group, unions }) =>
          unions.map((union) => ({
            value: union,
            label: sentenceCase(t(`notation.union-${union}`)),
            group: names[group],
          })),
        )}
        onChange={(union) => onChange({ union })}
        disabled={disabled}
      />
      <Select
        label={t('details.noChildren')}
        value={value.noChildren ?? UNSAID}
        options={[
          { value: UNSAID, label: t('details.unsaid') },
          { value: 'byChoice', label: sentenceCase(t('notation.noChildren-byChoice')) },
          { value: 'infertility', label: sentenceCase(t('notation.noChildren-infertility')) },
        ]}
        onChange={(noChildren) => onChange({ noChildren: noChildren === UNSAID ? null : noChildren })}
        disabled={disabled}
      />
      <Checkbox
        label={t('details.consanguineous')}
        checked={value.consanguineous === true}
        onChange={(consanguineous) => onChange({ consanguineous })}
        disabled={disabled}
      />
    </>
  );
}
