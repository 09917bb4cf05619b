import { useState } from 'react';
import { explain } from '#client/api/explain.ts';
import { setGuardianship } from '#client/api/setGuardianship.ts';
import { t } from '#client/i18n/t.ts';
import { newId } from '#client/sync/newId.ts';
import { Button } from '#client/ui/Button.tsx';
import { Checkbox } from '#client/ui/Checkbox.tsx';
import { Notice } from '#client/ui/Notice.tsx';
import { RadioGroup } from '#client/ui/RadioGroup.tsx';
import { Select } from '#client/ui/Select.tsx';
import { TextField } from '#client/ui/TextField.tsx';
import { ageAt } from '#shared/consent/ageAt.ts';
import type { Guardianship } from '#shared/consent/guardianship.ts';
import { requiredSigners } from '#shared/consent/requiredSigners.ts';
import type { FamilyFileSeenAs } from '#shared/protocol/http/consentViews.ts';
import type { SituationView } from '#shared/protocol/http/views.ts';
import { WhoSigns } from '../WhoSigns.tsx';
import { draftOf, type FamilyDraft, type FamilyFileIssue, fileOf } from './familyDraft.ts';
import { HolderFields } from './HolderFields.tsx';
import { MinorFields } from './MinorFields.tsx';

const AUTHORITIES = ['joint', 'exclusive', 'delegated', 'guardian', 'ward'] as const;
const PROTECTIONS = ['none', 'sauvegarde', 'curatelle', 'tutelle', 'habilitation'] as const;
const MAJORITY = 18;

/** The family file: who decides for the person concerned. What it comes to is said below, in words, as one writes. */
export function FamilyFilePage({
  situation,
  file,
  seenAs,
  mayWrite,
  onSaved,
}: {
  situation: SituationView;
  file: Guardianship | null;
  seenAs: FamilyFileSeenAs;
  mayWrite: boolean;
  onSaved: () => void;
}) {
  const members = situation.members.filter(({ pending }) => !pending);
  const family = members.filter(({ sector }) => sector === 'family');
  const [draft, setDraft] = useState(() => draftOf(file, { members, newId }));
  const [issues, setIssues] = useState<readonly FamilyFileIssue[]>([]);
  const [pending, setPending] = useState(false);
  const [refusal, setRefusal] = useState<string | null>(null);
  const change = (part: Partial<FamilyDraft>) => setDraft((before) => ({ ...before, ...part }));
  const said = (issue: FamilyFileIssue) =>
    issues.includes(issue) ? t(`consentRecord.issue_${issue}`) : null;

  const now = Date.now();
  const age = ageAt(draft.birthDate === '' ? null : draft.birthDate, now);
  const adult = age.ok && age.years >= MAJORITY;
  const read = fileOf(draft, adult);
  const subject = members.find(({ id }) => id === draft.subjectMemberId)?.name;
  // The hardest case there is: health, shared round the table, not a usual act.
  const signers = read.ok
    ? requiredSigners(
        {
          subject: { memberId: draft.subjectMemberId, name: subject ?? t('consentRecord.theSubject') },
          rows: [],
          usualAct: false,
          gdprLegalBasis: 'GDPR_6_1_e',
          guardianship: read.file,
        },
        now,
      )
    : null;

  const save = async () => {
    setRefusal(null);
    setIssues(read.ok ? [] : read.issues);
    if (!read.ok) return;
    setPending(true);
    try {
      await setGuardianship({ situationId: situation.id }, read.file);
      onSaved();
    } catch (error) {
      setRefusal(explain(error));
    } finally {
      setPending(false);
    }
  };

  return (
    <form
      noValidate
      className="grid gap-6"
      onSubmit={(event) => {
        event.preventDefault();
        if (!pending) void save();
      }}
    >
      <p className="text-ink-soft">{t('consentRecord.familyText')}</p>
      {seenAs !== 'none' && seenAs !== 'kept' && <Notice>{t(`consentRecord.familySeen_${seenAs}`)}</Notice>}
      {/* A disabled fieldset makes every field inside one to read. */}
      <fieldset disabled={!mayWrite} className="grid gap-6">
        <section aria-labelledby="subject" className="grid gap-4">
          <h2 id="subject" className="text-l">
            {t('consentRecord.subject')}
          </h2>
          <Select
            label={t('consentRecord.subjectMember')}
            value={draft.subjectMemberId ?? ''}
            options={[
              { value: '', label: t('consentRecord.notAtTheTable') },
              ...family.map(({ id, name }) => ({ value: id, label: name })),
            ]}
            onChange={(id) => change({ subjectMemberId: id === '' ? null : id })}
          />
          <TextField
            label={t('consentRecord.birthDate')}
            description={t('consentRecord.birthDateHelp')}
            type="date"
            value={draft.birthDate}
            error={
              !age.ok && age.because === 'birthDateInvalid'
                ? t('consentRecord.blocked_birthDateInvalid')
                : null
            }
            onChange={(birthDate) => change({ birthDate })}
          />
          {!adult && (
            <Checkbox
              label={t('consentRecord.discernment')}
              description={t('consentRecord.discernmentHelp')}
              checked={draft.discernment}
              disabled={!mayWrite}
              onChange={(discernment) => change({ discernment })}
            />
          )}
          {adult && (
            <Select
              label={t('consentRecord.protection')}
              value={draft.protection}
              options={PROTECTIONS.map((value) => ({ value, label: t(`consentRecord.protection_${value}`) }))}
              onChange={(protection) => change({ protection })}
            />
          )}
          {adult && (draft.protection === 'tutelle' || draft.protection === 'habilitation') && (
            <Checkbox
              label={t('consentRecord.decidesAlone')}
              description={t('consentRecord.decidesAloneHelp')}
              checked={draft.decidesAlone}
              disabled={!mayWrite}
              onChange={(decidesAlone) => change({ decidesAlone })}
            />
          )}
        </section>
        <section aria-labelledby="authority" className="grid gap-4">
          <h2 id="authority" className="text-l">
            {adult ? t('consentRecord.authorityAdult') : t('consentRecord.authority')}
          </h2>
          {!adult && (
            <RadioGroup
              label={t('consentRecord.authorityQuestion')}
              value={draft.authority}
              error={said('authorityMissing')}
              options={AUTHORITIES.map((value) => ({
                value,
                label: t(`consentRecord.authority_${value}`),
                description: t(`consentRecord.authorityHelp_${value}`),
              }))}
              onChange={(authority) => change({ authority })}
            />
          )}
          <HolderFields
            holders={draft.holders}
            members={members}
            errors={{ name: said('holderName'), capacity: said('holderCapacity') }}
            onChange={(holders) => change({ holders })}
          />
          {!adult && <MinorFields draft={draft} mayWrite={mayWrite} onChange={change} />}
        </section>
      </fieldset>
      {signers !== null && <WhoSigns signers={signers} />}
      {issues.length > 0 && <Notice tone="refused">{t('consentRecord.somethingMissing')}</Notice>}
      {refusal !== null && <Notice tone="refused">{refusal}</Notice>}
      {mayWrite ? (
        <div>
          <Button type="submit" variant="primary" isPending={pending}>
            {t('common.save')}
          </Button>
        </div>
      ) : (
        <p className="text-ink-soft">{t('consentRecord.familyReadOnly')}</p>
      )}
    </form>
  );
}
