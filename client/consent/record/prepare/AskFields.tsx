import { ChevronDown } from 'lucide-react';
import { LANGUAGES } from '#client/i18n/language.ts';
import { t } from '#client/i18n/t.ts';
import { Avatar } from '#client/ui/Avatar.tsx';
import { Checkbox } from '#client/ui/Checkbox.tsx';
import { Select } from '#client/ui/Select.tsx';
import { TextField } from '#client/ui/TextField.tsx';
import { PURPOSES, type Purpose, SHARING_MODES } from '#shared/consent/scopeRow.ts';
import { SECTORS } from '#shared/domain/sector.ts';
import type { SituationView } from '#shared/protocol/http/views.ts';
import { CheckboxGroup } from '../CheckboxGroup.tsx';
import { placeInWords } from '../placeInWords.ts';
import type { AskDraft, AskIssue } from './askDraft.ts';

/** The questions of « Demander un accord ». */
export function AskFields({
  situation,
  draft,
  issues,
  onChange,
}: {
  situation: SituationView;
  draft: AskDraft;
  issues: readonly AskIssue[];
  onChange: (part: Partial<AskDraft>) => void;
}) {
  const said = (...codes: AskIssue[]) => {
    const code = codes.find((one) => issues.includes(one));
    return code === undefined ? null : t(`consentRecord.issue_${code}`);
  };
  const compartments = situation.compartments.filter(
    ({ archived, kind }) => !archived && kind !== 'privateDraft',
  );
  const people = situation.members.filter(({ sector, pending }) => sector !== 'family' && !pending);
  return (
    <>
      <CheckboxGroup
        label={t('consentRecord.what')}
        description={t('consentRecord.whatHelp')}
        options={compartments.map(({ id, name, category }) => ({
          value: id,
          label: name,
          description: t(`domain.category_${category}`),
        }))}
        chosen={draft.compartmentIds}
        error={said('compartmentMissing', 'childPrivateApart', 'tooManyRows')}
        onChange={(compartmentIds) => onChange({ compartmentIds })}
      />
      <CheckboxGroup
        label={t('consentRecord.toWhom')}
        description={t('consentRecord.toWhomHelp')}
        options={people.map((member) => ({
          value: member.id,
          label: member.name,
          description: placeInWords(member),
          icon: <Avatar name={member.name} sector={member.sector} small />,
        }))}
        chosen={draft.memberIds}
        error={said('recipientMissing')}
        onChange={(memberIds) => onChange({ memberIds })}
      />
      <details className="group rounded-card border border-line bg-paper-raised px-3 py-2">
        <summary className="flex min-h-touch cursor-pointer items-center justify-between gap-2 font-semibold">
          {t('consentRecord.sectors')}
          <ChevronDown aria-hidden="true" className="size-5 shrink-0 group-open:rotate-180" />
        </summary>
        <CheckboxGroup
          label={t('consentRecord.sectorsLabel')}
          description={t('consentRecord.sectorsHelp')}
          options={SECTORS.filter((sector) => sector !== 'family').map((value) => ({
            value,
            label: t(`domain.sector_${value}`),
          }))}
          chosen={draft.sectors}
          onChange={(sectors) => onChange({ sectors })}
        />
      </details>
      <div className="grid gap-4 sm:grid-cols-2">
        <Select<Purpose | ''>
          label={t('consentRecord.purpose')}
          value={draft.purpose ?? ''}
          error={said('purposeMissing')}
          options={[
            { value: '', label: t('consentRecord.choose') },
            ...PURPOSES.map((value) => ({ value, label: t(`consentAsk.purpose_${value}`) })),
          ]}
          onChange={(purpose) => onChange({ purpose: purpose === '' ? null : purpose })}
        />
        <Select
          label={t('consentRecord.mode')}
          value={draft.mode}
          options={SHARING_MODES.map((value) => ({ value, label: t(`consentRecord.mode_${value}`) }))}
          onChange={(mode) => onChange({ mode })}
        />
        <TextField
          label={t('consentRecord.until')}
          description={t('consentRecord.untilHelp')}
          type="date"
          value={draft.until}
          error={said('untilMissing', 'untilPast', 'untilTooLate')}
          onChange={(until) => onChange({ until })}
        />
        <TextField
          label={t('consentRecord.review')}
          description={t('consentRecord.reviewHelp')}
          type="date"
          value={draft.review}
          error={said('reviewWrong')}
          onChange={(review) => onChange({ review })}
        />
        <Select
          label={t('consentRecord.language')}
          value={draft.language}
          options={LANGUAGES.map((value) => ({ value, label: t(`shell.language_${value}`) }))}
          onChange={(language) => onChange({ language })}
        />
        <TextField
          label={t('consentRecord.interpreter')}
          description={t('consentRecord.interpreterHelp')}
          optional
          maxLength={200}
          autoComplete="off"
          value={draft.interpreter}
          onChange={(interpreter) => onChange({ interpreter })}
        />
      </div>
      <Checkbox
        label={t('consentRecord.usualAct')}
        description={t('consentRecord.usualActHelp')}
        checked={draft.usualAct}
        onChange={(usualAct) => onChange({ usualAct })}
      />
    </>
  );
}
