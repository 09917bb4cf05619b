import { activeLanguage } from '#client/i18n/language.ts';
import { t } from '#client/i18n/t.ts';
import { Select } from '#client/ui/Select.tsx';
import { GROUNDS, type Ground } from '#shared/domain/ground.ts';
import { LIMITS } from '#shared/protocol/limits.ts';
import { readDate } from '#shared/text/readDate.ts';
import { sayDate } from '#shared/text/sayDate.ts';
import { DraftField } from '../outline/fields/DraftField.tsx';

const NONE = 'none';
type Choice = Ground['is'] | typeof NONE;

const NAMES = {
  none: 'saying.groundNone',
  dated: 'saying.groundDated',
  said: 'saying.groundSaid',
  hypothesis: 'saying.groundHypothesis',
} as const;
const BY = {
  dated: 'saying.groundByDated',
  said: 'saying.groundBySaid',
  hypothesis: 'saying.groundByHypothesis',
} as const;

/** What a link, a note or an element rests on: a dated fact, somebody's word, a hypothesis; with its source and its date. */
export function GroundFields({
  value,
  onChange,
  disabled,
}: {
  value: Ground | null | undefined;
  onChange: (ground: Ground | null) => void;
  disabled: boolean;
}) {
  const ground = value ?? null;
  const choose = (choice: Choice) =>
    onChange(choice === NONE ? null : { is: choice, by: ground?.by ?? '', on: ground?.on ?? null });
  return (
    <div className="grid items-start gap-3 sm:grid-cols-3">
      <Select<Choice>
        label={t('saying.ground')}
        value={ground?.is ?? NONE}
        onChange={choose}
        disabled={disabled}
        options={([NONE, ...GROUNDS] as const).map((choice) => ({ value: choice, label: t(NAMES[choice]) }))}
      />
      {ground !== null && (
        <>
          <DraftField
            label={t(BY[ground.is])}
            description={t('saying.groundByHint')}
            value={ground.by}
            onCommit={(by) => onChange({ ...ground, by })}
            maxLength={LIMITS.nameLength}
            disabled={disabled}
          />
          <DraftField
            label={t('saying.groundOn')}
            description={t('saying.groundOnHint')}
            value={ground.on === null ? '' : sayDate(ground.on, activeLanguage())}
            check={(typed) => (typed === '' || readDate(typed) !== null ? null : t('saying.groundOnWrong'))}
            onCommit={(typed) => onChange({ ...ground, on: readDate(typed) })}
            maxLength={40}
            disabled={disabled}
          />
        </>
      )}
    </div>
  );
}
