import { t } from '#client/i18n/t.ts';
import { RadioGroup } from '#client/ui/RadioGroup.tsx';
import { TextField } from '#client/ui/TextField.tsx';
import type { SituationView } from '#shared/protocol/http/views.ts';
import { CheckboxGroup } from '../CheckboxGroup.tsx';
import type { InformedDraft, LawDraft } from './lawDraft.ts';

const HOWS = ['told', 'notTold'] as const;

/** L.226-2-2 CASF: each of those who must be told beforehand, when and how, or why not; and from whom it is kept. */
export function InformedFields({
  draft,
  situation,
  onChange,
}: {
  draft: LawDraft;
  situation: SituationView;
  onChange: (part: Partial<LawDraft>) => void;
}) {
  const change = (of: InformedDraft, part: Partial<InformedDraft>) =>
    onChange({ informed: draft.informed.map((one) => (one === of ? { ...one, ...part } : one)) });
  return (
    <>
      <fieldset className="grid gap-3">
        <legend className="mb-1 font-semibold">{t('consentRecord.informedBefore')}</legend>
        <p className="text-ink-soft text-s">{t('consentRecord.informedBeforeHelp')}</p>
        {draft.informed.length === 0 && <p>{t('consentRecord.familyFileMissing')}</p>}
        {draft.informed.map((one) => (
          <div
            key={one.person.id ?? one.person.name}
            className="grid gap-3 rounded-card border border-line bg-paper-raised p-3"
          >
            <RadioGroup
              label={one.person.name}
              value={one.told === null ? null : one.told ? 'told' : 'notTold'}
              options={HOWS.map((value) => ({ value, label: t(`consentRecord.${value}`) }))}
              onChange={(how) => change(one, { told: how === 'told' })}
            />
            {one.told !== null && (
              <div className="grid gap-3 sm:grid-cols-2">
                {one.told && (
                  <TextField
                    label={t('consentRecord.day')}
                    type="date"
                    value={one.day}
                    onChange={(day) => change(one, { day })}
                  />
                )}
                <TextField
                  label={t(one.told ? 'consentRecord.words_told' : 'consentRecord.words_notTold')}
                  maxLength={one.told ? 300 : 1_000}
                  value={one.words}
                  onChange={(words) => change(one, { words })}
                />
              </div>
            )}
          </div>
        ))}
      </fieldset>
      <CheckboxGroup
        label={t('consentRecord.withheld')}
        description={t('consentRecord.withheldHelp')}
        options={situation.members
          .filter(({ sector }) => sector === 'family')
          .map(({ id, name }) => ({ value: id, label: name }))}
        chosen={draft.withheldMemberIds}
        onChange={(withheldMemberIds) => onChange({ withheldMemberIds })}
      />
      {draft.withheldMemberIds.length > 0 && (
        <TextField
          label={t('consentRecord.withheldReason')}
          description={t('consentRecord.groundsHelp')}
          maxLength={2_000}
          value={draft.withheldReason}
          onChange={(withheldReason) => onChange({ withheldReason })}
        />
      )}
    </>
  );
}
