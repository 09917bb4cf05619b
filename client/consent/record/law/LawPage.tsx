import { type ReactNode, useState } from 'react';
import { ApiProblem } from '#client/api/ApiProblem.ts';
import { explain } from '#client/api/explain.ts';
import { recordLawBasis } from '#client/api/recordLawBasis.ts';
import { t } from '#client/i18n/t.ts';
import { newId } from '#client/sync/newId.ts';
import { Button } from '#client/ui/Button.tsx';
import { Notice } from '#client/ui/Notice.tsx';
import { RadioGroup } from '#client/ui/RadioGroup.tsx';
import { TextField } from '#client/ui/TextField.tsx';
import { checkLawBasis } from '#shared/consent/checkLawBasis.ts';
import { lawBasisSchema } from '#shared/consent/lawBasis.ts';
import type { Person } from '#shared/consent/person.ts';
import type { ConsentView } from '#shared/protocol/http/consentViews.ts';
import type { SituationView } from '#shared/protocol/http/views.ts';
import { CheckboxGroup } from '../CheckboxGroup.tsx';
import { placeInWords } from '../placeInWords.ts';
import { consentWouldDo } from './consentWouldDo.ts';
import { KindFields } from './KindFields.tsx';
import { firstLaw, LAW_KINDS, type LawDraft, lawRecordOf } from './lawDraft.ts';
import { lawIssueInWords } from './lawIssueInWords.ts';

/**
 * A sharing that rests on a law or a judge. What the law asks is asked; whom it doesn't cover is said at once, by name, with
 * the other way: the family's agreement.
 */
export function LawPage({
  situation,
  consents,
  toInform,
  compartmentId,
  askInstead,
  onRecorded,
}: {
  situation: SituationView;
  consents: readonly ConsentView[];
  /** those whom a law has told beforehand, of the family file */
  toInform: readonly Person[];
  compartmentId: string | null;
  /** the link to « Demander un accord » */
  askInstead: ReactNode;
  onRecorded: () => void;
}) {
  const [draft, setDraft] = useState(() =>
    firstLaw({ now: Date.now(), compartmentId, giverMemberId: situation.me.id, toInform }),
  );
  const [asked, setAsked] = useState(false);
  const [pending, setPending] = useState(false);
  const [refusal, setRefusal] = useState<unknown>(null);
  const change = (part: Partial<LawDraft>) => setDraft((before) => ({ ...before, ...part }));

  const read = () =>
    lawBasisSchema.safeParse(
      lawRecordOf(draft, { compartments: situation.compartments, newId, now: Date.now() }),
    );
  const parsed = read();
  const gos = consents.filter(
    ({ status, rows }) =>
      (status === 'active' || status === 'narrowed') &&
      rows.some(({ mode, state }) => mode === 'gos' && state === 'accepted'),
  );
  const issues = parsed.success
    ? checkLawBasis(parsed.data, {
        members: situation.members,
        gosConsentIds: gos.map(({ id }) => id),
        toInform,
      })
    : [];
  const told = refusal instanceof ApiProblem && refusal.issues.length > 0 ? refusal.issues : issues;

  const save = async () => {
    setAsked(true);
    setRefusal(null);
    const record = read();
    if (!record.success || issues.length > 0) return;
    setPending(true);
    try {
      await recordLawBasis({ situationId: situation.id }, { record: record.data });
      onRecorded();
    } catch (error) {
      setRefusal(error);
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
      <p className="text-ink-soft">{t('consentRecord.lawText')}</p>
      <RadioGroup
        label={t('consentRecord.lawKind')}
        value={draft.kind}
        options={LAW_KINDS.map((value) => ({
          value,
          label: t(`consentRecord.kind_${value}`),
          description: t(`consentRecord.kindHelp_${value}`),
        }))}
        onChange={(kind) => change({ kind })}
      />
      {draft.kind !== null && (
        <>
          <CheckboxGroup
            label={t('consentRecord.what')}
            options={situation.compartments
              .filter(({ archived, kind }) => !archived && kind !== 'privateDraft')
              .map(({ id, name, category }) => ({
                value: id,
                label: name,
                description: t(`domain.category_${category}`),
              }))}
            chosen={draft.compartmentIds}
            onChange={(compartmentIds) => change({ compartmentIds })}
          />
          <CheckboxGroup
            label={t('consentRecord.lawWhom')}
            description={t('consentRecord.lawWhomHelp')}
            options={situation.members
              .filter(
                ({ sector, pending: waits, id }) =>
                  sector !== 'family' && !waits && id !== draft.giverMemberId,
              )
              .map((member) => ({
                value: member.id,
                label: member.name,
                description: [
                  t(
                    member.profession === null
                      ? 'professions.professionNone'
                      : `professions.${member.profession}`,
                  ),
                  placeInWords(member),
                ].join(' · '),
              }))}
            chosen={draft.memberIds}
            onChange={(memberIds) => change({ memberIds })}
          />
          <KindFields draft={draft} situation={situation} gos={gos} onChange={change} />
          <TextField
            label={t('consentRecord.lawPurpose')}
            maxLength={1_000}
            value={draft.purpose}
            onChange={(purpose) => change({ purpose })}
          />
          <div className="grid gap-4 sm:grid-cols-2">
            <TextField
              label={t('consentRecord.from')}
              type="date"
              value={draft.from}
              onChange={(from) => change({ from })}
            />
            <TextField
              label={t('consentRecord.until')}
              optional
              type="date"
              value={draft.until}
              onChange={(until) => change({ until })}
            />
          </div>
        </>
      )}
      {told.length > 0 && (
        <Notice tone="refused">
          <p className="font-semibold">{t('consentRecord.lawRefused')}</p>
          <ul className="grid list-outside list-disc gap-0.5 pl-5">
            {told.map((issue) => (
              <li key={`${issue.code} ${issue.memberId} ${issue.name}`}>
                {lawIssueInWords(issue, situation.members)}
              </li>
            ))}
          </ul>
          {consentWouldDo(told) && (
            <div className="mt-2 grid justify-items-start gap-2">
              <p>{t('consentRecord.consentInstead')}</p>
              {askInstead}
            </div>
          )}
        </Notice>
      )}
      <Notice>{t('consentRecord.reportElsewhere')}</Notice>
      {asked && !parsed.success && <Notice tone="refused">{t('consentRecord.lawIncomplete')}</Notice>}
      {refusal !== null && told.length === 0 && <Notice tone="refused">{explain(refusal)}</Notice>}
      <div>
        <Button type="submit" variant="primary" isPending={pending}>
          {t('consentRecord.lawSave')}
        </Button>
      </div>
    </form>
  );
}
