import { t } from '#client/i18n/t.ts';
import { Checkbox } from '#client/ui/Checkbox.tsx';
import { Select } from '#client/ui/Select.tsx';
import { BEGINNINGS, CONDITIONS, PERSON_SIGNS, type Person } from '#shared/board/index.ts';
import { LIMITS } from '#shared/protocol/limits.ts';
import { sentenceCase } from '#shared/text/sentenceCase.ts';
import { DraftField } from '../outline/fields/DraftField.tsx';
import { NumberField } from './NumberField.tsx';

type Sign = (typeof PERSON_SIGNS)[number];
type Condition = (typeof CONDITIONS)[number];

const HEALTH: ReadonlySet<Sign> = new Set(['smoker', 'obesity']);
const NONE = '';

interface Props {
  person: Person;
  onChange: (fields: Partial<Person>) => void;
  disabled: boolean;
}

/** What a genogram says of somebody beyond their name, folded away; health apart, and said to be sensitive. BO143. */
export function PersonDetails({ person, onChange, disabled }: Props) {
  return (
    <>
      <Fold title={t('details.more')}>
        <Select
          label={t('details.beginning')}
          value={person.beginning ?? NONE}
          options={[
            { value: NONE, label: t('details.beginningNone') },
            ...BEGINNINGS.map((value) => ({ value, label: sentenceCase(t(`notation.beginning-${value}`)) })),
          ]}
          onChange={(beginning) => onChange({ beginning: beginning === NONE ? null : beginning })}
          disabled={disabled}
        />
        <div className="grid items-start gap-3 sm:grid-cols-2">
          <DraftField
            label={t('details.place')}
            value={person.place ?? ''}
            onCommit={(place) => onChange({ place: place === '' ? null : place })}
            maxLength={LIMITS.labelLength}
            disabled={disabled}
          />
          <NumberField
            label={t('details.count')}
            description={t('details.countHint')}
            value={person.count ?? null}
            bounds={[2, 99]}
            wrong={t('details.countWrong')}
            onCommit={(count) => onChange({ count })}
            disabled={disabled}
          />
        </div>
        <Checkbox
          label={t('details.consultand')}
          checked={person.consultand === true}
          onChange={(consultand) => onChange({ consultand })}
          disabled={disabled}
        />
        <Signs of={PERSON_SIGNS.filter((sign) => !HEALTH.has(sign))} {...{ person, onChange, disabled }} />
      </Fold>
      <Fold title={t('details.health')}>
        <p className="text-ink-soft text-s">{t('details.healthHint')}</p>
        <div className="grid items-start gap-3 sm:grid-cols-2">
          <Select
            label={t('details.illness')}
            value={person.illness ?? NONE}
            options={conditions('illness')}
            onChange={(illness) => onChange({ illness: illness === NONE ? null : illness })}
            disabled={disabled}
          />
          <Select
            label={t('details.substance')}
            value={person.substance ?? NONE}
            options={conditions('substance')}
            onChange={(substance) => onChange({ substance: substance === NONE ? null : substance })}
            disabled={disabled}
          />
        </div>
        <Signs of={PERSON_SIGNS.filter((sign) => HEALTH.has(sign))} {...{ person, onChange, disabled }} />
      </Fold>
    </>
  );
}

function Fold({ title, children }: { title: string; children: React.ReactNode }) {
  return (
    <details className="rounded-card border border-line px-3">
      <summary className="min-h-touch cursor-pointer py-2.5 font-semibold">{title}</summary>
      <div className="grid gap-3 pb-3">{children}</div>
    </details>
  );
}

function conditions(of: 'illness' | 'substance'): { value: Condition | typeof NONE; label: string }[] {
  return [
    { value: NONE, label: t('details.unsaid') },
    ...CONDITIONS.map((value) => ({ value, label: sentenceCase(t(`notation.${of}-${value}`)) })),
  ];
}

function Signs({ of, person, onChange, disabled }: Props & { of: readonly Sign[] }) {
  const signs = person.signs ?? [];
  return (
    <fieldset className="grid sm:grid-cols-2">
      <legend className="font-semibold">{t('details.signs')}</legend>
      {of.map((sign) => (
        <Checkbox
          key={sign}
          label={sentenceCase(t(`notation.sign-${sign}`))}
          checked={signs.includes(sign)}
          onChange={(has) =>
            onChange({ signs: has ? [...signs, sign] : signs.filter((other) => other !== sign) })
          }
          disabled={disabled}
        />
      ))}
    </fieldset>
  );
}
