import { t } from '#client/i18n/t.ts';
import { RadioGroup } from '#client/ui/RadioGroup.tsx';
import { Select } from '#client/ui/Select.tsx';
import { TextField } from '#client/ui/TextField.tsx';
import type { ConsentView } from '#shared/protocol/http/consentViews.ts';
import type { SituationView } from '#shared/protocol/http/views.ts';
import { CareTeamFields } from './CareTeamFields.tsx';
import { InformedFields } from './InformedFields.tsx';
import type { LawDraft } from './lawDraft.ts';

const MISSIONS = ['assess', 'decide', 'act'] as const;

/** What each law asks to be written down, and nothing that it doesn't. */
export function KindFields({
  draft,
  situation,
  gos,
  onChange,
}: {
  draft: LawDraft;
  situation: SituationView;
  /** consents in force for the MDPH's file */
  gos: readonly ConsentView[];
  onChange: (part: Partial<LawDraft>) => void;
}) {
  const choose = { value: '', label: t('consentRecord.choose') };
  const professionals = situation.members
    .filter(({ sector, pending }) => sector !== 'family' && !pending)
    .map(({ id, name }) => ({ value: id, label: name }));
  const giver = (
    <Select
      label={t('consentRecord.giver')}
      value={draft.giverMemberId}
      options={[choose, ...professionals]}
      onChange={(giverMemberId) => onChange({ giverMemberId })}
    />
  );
  const necessity = (
    <TextField
      label={t('consentRecord.necessity')}
      description={t('consentRecord.groundsHelp')}
      maxLength={2_000}
      value={draft.necessity}
      onChange={(words) => onChange({ necessity: words })}
    />
  );
  switch (draft.kind) {
    case null:
      return null;
    case 'careTeam':
      return (
        <>
          {giver}
          <CareTeamFields draft={draft} onChange={onChange} />
        </>
      );
    case 'childProtectionSharing':
      return (
        <>
          {giver}
          <RadioGroup
            label={t('consentRecord.mission')}
            value={draft.mission}
            options={MISSIONS.map((value) => ({ value, label: t(`consentRecord.mission_${value}`) }))}
            onChange={(mission) => onChange({ mission })}
          />
          {necessity}
          <InformedFields draft={draft} situation={situation} onChange={onChange} />
        </>
      );
    case 'socialAction':
      return (
        <>
          <Select
            label={t('consentRecord.coordinator')}
            value={draft.coordinatorMemberId}
            options={[choose, ...professionals]}
            onChange={(coordinatorMemberId) => onChange({ coordinatorMemberId })}
          />
          <TextField
            label={t('consentRecord.appointment')}
            description={t('consentRecord.appointmentHelp')}
            maxLength={300}
            value={draft.appointmentRef}
            onChange={(appointmentRef) => onChange({ appointmentRef })}
          />
          {necessity}
        </>
      );
    case 'mdphTeam':
      return (
        <>
          <Select
            label={t('consentRecord.gosConsent')}
            description={t('consentRecord.gosConsentHelp')}
            value={draft.consentId}
            options={[choose, ...gos.map(({ id, subject }) => ({ value: id, label: subject.name }))]}
            onChange={(consentId) => onChange({ consentId })}
          />
          {necessity}
        </>
      );
    case 'courtOrder':
      return (
        <>
          <div className="grid gap-4 sm:grid-cols-2">
            <TextField
              label={t('consentRecord.court')}
              maxLength={200}
              value={draft.court}
              onChange={(court) => onChange({ court })}
            />
            <TextField
              label={t('consentRecord.reference')}
              maxLength={200}
              value={draft.reference}
              onChange={(reference) => onChange({ reference })}
            />
            <TextField
              label={t('consentRecord.orderDay')}
              type="date"
              value={draft.orderDay}
              onChange={(orderDay) => onChange({ orderDay })}
            />
          </div>
          <TextField
            label={t('consentRecord.allows')}
            description={t('consentRecord.groundsHelp')}
            maxLength={2_000}
            value={draft.allows}
            onChange={(allows) => onChange({ allows })}
          />
        </>
      );
  }
}
