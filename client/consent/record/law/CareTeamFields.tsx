import { t } from '#client/i18n/t.ts';
import { RadioGroup } from '#client/ui/RadioGroup.tsx';
import { TextField } from '#client/ui/TextField.tsx';
import type { LawDraft } from './lawDraft.ts';

const TEAM_KINDS = ['sameEstablishment', 'recognisedByPatient', 'decree'] as const;

/** L.1110-4, L.1110-12 and R.1110-3 CSP: which team, and what the person was told before. */
export function CareTeamFields({
  draft,
  onChange,
}: {
  draft: LawDraft;
  onChange: (part: Partial<LawDraft>) => void;
}) {
  return (
    <>
      <TextField
        label={t('professions.careTeam')}
        description={t('consentRecord.teamHelp')}
        maxLength={200}
        value={draft.teamName}
        onChange={(teamName) => onChange({ teamName })}
      />
      <RadioGroup
        label={t('consentRecord.teamKind')}
        value={draft.teamKind}
        options={TEAM_KINDS.map((value) => ({ value, label: t(`consentRecord.team_${value}`) }))}
        onChange={(teamKind) => onChange({ teamKind })}
      />
      <fieldset className="grid gap-3">
        <legend className="mb-1 font-semibold">{t('consentRecord.prior')}</legend>
        <p className="text-ink-soft text-s">{t('consentRecord.priorHelp')}</p>
        <TextField
          label={t('consentRecord.priorWhat')}
          optional
          maxLength={1_000}
          value={draft.priorWhat}
          onChange={(priorWhat) => onChange({ priorWhat })}
        />
        <div className="grid gap-4 sm:grid-cols-2">
          <TextField
            label={t('consentRecord.priorWhom')}
            optional
            maxLength={300}
            value={draft.priorWhom}
            onChange={(priorWhom) => onChange({ priorWhom })}
          />
          <TextField
            label={t('consentRecord.day')}
            type="date"
            value={draft.priorDay}
            onChange={(priorDay) => onChange({ priorDay })}
          />
        </div>
        <TextField
          label={t('consentRecord.urgent')}
          optional
          description={t('consentRecord.groundsHelp')}
          maxLength={2_000}
          value={draft.urgentReason}
          onChange={(urgentReason) => onChange({ urgentReason })}
        />
      </fieldset>
    </>
  );
}
