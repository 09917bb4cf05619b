import { type ReactNode, useState } from 'react';
import { draftConsent } from '#client/api/draftConsent.ts';
import { explain } from '#client/api/explain.ts';
import { previewConsent } from '#client/api/previewConsent.ts';
import { t } from '#client/i18n/t.ts';
import { Button } from '#client/ui/Button.tsx';
import { Notice } from '#client/ui/Notice.tsx';
import { takeFocus } from '#client/ui/takeFocus.ts';
import type { Guardianship } from '#shared/consent/guardianship.ts';
import { requiredSigners } from '#shared/consent/requiredSigners.ts';
import type { ConsentView, FamilyFileSeenAs } from '#shared/protocol/http/consentViews.ts';
import type { SituationView } from '#shared/protocol/http/views.ts';
import { WhoSigns } from '../WhoSigns.tsx';
import { AskFields } from './AskFields.tsx';
import { type AskIssue, askToSend, firstAsk, rowsOf } from './askDraft.ts';
import { Preview, type Previewed } from './Preview.tsx';

/**
 * « Demander un accord »: what, to whom, for what, until when. Who must sign is said as one writes; the text is read before
 * anything is written down, for what is written down stays.
 */
export function PreparePage({
  situation,
  file,
  fileSeenAs,
  compartmentId,
  familyFile,
  lawInstead,
  onPrepared,
}: {
  situation: SituationView;
  /** null: there is none, or it isn't mine to see */
  file: Guardianship | null;
  fileSeenAs: FamilyFileSeenAs;
  /** the volet one came from */
  compartmentId: string | null;
  /** the link to the family file */
  familyFile: ReactNode;
  /** the link to the sharings that rest on a law */
  lawInstead: ReactNode;
  onPrepared: (consent: ConsentView) => void;
}) {
  const [draft, setDraft] = useState(() => firstAsk(Date.now(), compartmentId));
  const [issues, setIssues] = useState<readonly AskIssue[]>([]);
  const [previewed, setPreviewed] = useState<Previewed | null>(null);
  const [isBack, setIsBack] = useState(false);
  const [pending, setPending] = useState(false);
  const [refusal, setRefusal] = useState<string | null>(null);

  const attempt = async (work: (body: Parameters<typeof draftConsent>[1]) => Promise<void>) => {
    const read = askToSend(draft, situation.compartments, Date.now());
    setIssues(read.ok ? [] : read.issues);
    setRefusal(null);
    if (!read.ok) return;
    setPending(true);
    try {
      await work(read.body);
    } catch (error) {
      setRefusal(explain(error));
    } finally {
      setPending(false);
    }
  };
  const params = { situationId: situation.id };
  const preview = () => attempt(async (body) => setPreviewed(await previewConsent(params, body)));
  const send = () => attempt(async (body) => onPrepared(await draftConsent(params, body)));

  if (previewed !== null) {
    return (
      <Preview
        previewed={previewed}
        pending={pending}
        refusal={refusal}
        onBack={() => {
          setPreviewed(null);
          setIsBack(true);
        }}
        onSend={() => void send()}
      />
    );
  }
  const signers = file && draft.purpose !== null ? signersOf(file) : null;
  function signersOf(guardianship: Guardianship) {
    const subject = situation.members.find(({ id }) => id === guardianship.subject.memberId);
    return requiredSigners(
      {
        subject: {
          memberId: guardianship.subject.memberId,
          name: subject?.name ?? t('consentRecord.theSubject'),
        },
        rows: rowsOf(draft, situation.compartments).map((row, at) => ({ ...row, id: `row-${at}-preview` })),
        usualAct: draft.usualAct,
        gdprLegalBasis: 'GDPR_6_1_e',
        guardianship,
      },
      Date.now(),
    );
  }

  return (
    <form
      noValidate
      className="grid gap-6"
      onSubmit={(event) => {
        event.preventDefault();
        if (!pending) void preview();
      }}
    >
      <p ref={isBack ? takeFocus : undefined} tabIndex={-1} className="text-ink-soft outline-none">
        {t('consentRecord.prepareText')}
      </p>
      <AskFields
        situation={situation}
        draft={draft}
        issues={issues}
        onChange={(part) => {
          setDraft((before) => ({ ...before, ...part }));
          setIssues([]);
        }}
      />
      {fileSeenAs === 'kept' && (
        <Notice>
          <p>{t('consentRecord.familyKept')}</p>
          <p>{t('consentRecord.familyKeptNext')}</p>
        </Notice>
      )}
      {fileSeenAs === 'none' && (
        <Notice tone="pending">
          <p>{t('consentRecord.familyFileMissing')}</p>
          {familyFile}
        </Notice>
      )}
      {signers !== null && <WhoSigns signers={signers} />}
      {signers?.blocked && familyFile}
      <div className="flex flex-wrap items-center gap-3">
        <p className="text-ink-soft">{t('consentRecord.lawInstead')}</p>
        {lawInstead}
      </div>
      <Notice>{t('consentRecord.reportElsewhere')}</Notice>
      {issues.length > 0 && <Notice tone="refused">{t('consentRecord.somethingMissing')}</Notice>}
      {refusal !== null && <Notice tone="refused">{refusal}</Notice>}
      <div>
        <Button type="submit" variant="primary" isPending={pending}>
          {t('consentRecord.seeText')}
        </Button>
      </div>
    </form>
  );
}
