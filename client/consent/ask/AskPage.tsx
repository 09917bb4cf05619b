import { useQueryClient } from '@tanstack/react-query';
import { type ReactNode, useState } from 'react';
import { consentQuery } from '#client/api/consentQuery.ts';
import { activeLanguage } from '#client/i18n/language.ts';
import { t } from '#client/i18n/t.ts';
import type { ConsentView } from '#shared/protocol/http/consentViews.ts';
import { Done } from './done/Done.tsx';
import { Oppose } from './done/Oppose.tsx';
import { ReadOnly } from './done/ReadOnly.tsx';
import type { Draft } from './draft.ts';
import { rowsToAnswer } from './rowsToAnswer.ts';
import { Choices } from './steps/Choices.tsx';
import { Sign, type Signed, type SignWithPasskey } from './steps/Sign.tsx';
import { StepFrame } from './steps/StepFrame.tsx';
import { WhatItIs } from './steps/WhatItIs.tsx';
import { textShown } from './textShown.ts';
import { useDraft } from './useDraft.ts';

export interface AskPageProps {
  consent: ConsentView;
  /** « Finir plus tard »: the ordinary way out */
  later: ReactNode;
  /** the link to « Ce que je partage » */
  myChoices: ReactNode;
  /** for a professional: where to record what was said aloud or on paper */
  record: ReactNode;
  /** null: this person or this browser has no passkey */
  signWithPasskey: SignWithPasskey | null;
}

/** One consent, for whoever opens it: to read and sign, to oppose, or to see how far it is. */
export function AskPage({ consent, later, myChoices, record, signWithPasskey }: AskPageProps) {
  const queries = useQueryClient();
  const { draft, change, begin } = useDraft(
    consent.id,
    // A child is spoken to simply from the first word.
    consent.may.oppose ? 'easy' : 'standard',
  );
  const [again, setAgain] = useState(false);
  const [signed, setSigned] = useState<Signed | null>(null);
  const rows = rowsToAnswer(consent);
  const text = textShown(consent.texts, { language: activeLanguage(), variant: draft.variant });
  const signedBefore = consent.signers.some(({ isMe, signedAt }) => isMe && signedAt !== null);
  const know = (next: ConsentView) => {
    // The answer of a write may leave the texts out: those that are shown stay.
    queries.setQueryData(consentQuery(consent.id).queryKey, {
      ...next,
      texts: next.texts.length > 0 ? next.texts : consent.texts,
    });
    void queries.invalidateQueries({ queryKey: ['consents', consent.situationId] });
    void queries.invalidateQueries({ queryKey: ['situation', consent.situationId] });
  };
  const frame = {
    variant: draft.variant,
    onVariant: (variant: Draft['variant']) => change({ variant }),
    later,
  };

  if (consent.may.sign !== null && rows.length > 0 && text !== null && (!signedBefore || again)) {
    const step = draft.step;
    const titles = {
      1: t('consentAsk.title'),
      2: t('consentAsk.stepTitle_2'),
      3: t('consentAsk.stepTitle_3'),
    } as const;
    return (
      <StepFrame key={step} {...frame} step={step} title={titles[step]}>
        {step === 1 && <WhatItIs consent={consent} count={rows.length} onGoOn={() => change({ step: 2 })} />}
        {step === 2 && (
          <Choices
            consent={consent}
            rows={rows}
            answers={draft.answers}
            onAnswer={(rowId, answer) => change({ answers: { ...draft.answers, [rowId]: answer } })}
            oppose={
              consent.may.oppose && (
                <details className="rounded-panel border border-line-strong px-4 py-2">
                  <summary className="min-h-touch cursor-pointer py-2 font-semibold">
                    {t('consentAsk.childMayOppose')}
                  </summary>
                  <div className="grid gap-4 py-2">
                    <Oppose consent={consent} onChanged={know} />
                  </div>
                </details>
              )
            }
            onBack={() => change({ step: 1 })}
            onGoOn={() => change({ step: 3 })}
          />
        )}
        {step === 3 && (
          <Sign
            consent={consent}
            rows={rows}
            text={text}
            draft={draft}
            onDraft={change}
            signWithPasskey={signWithPasskey}
            onSigned={(now) => {
              begin(draft.variant);
              setAgain(false);
              setSigned(now);
              know(now.consent);
            }}
          />
        )}
      </StepFrame>
    );
  }
  // Of the family, only the child reads that something is opposed: with all of it opposed the page stays theirs.
  const isChild =
    consent.may.oppose ||
    (consent.seenAs === 'family' && consent.rows.some(({ state }) => state === 'opposed'));
  if (isChild && (consent.may.sign === null || !signedBefore)) {
    return (
      <StepFrame {...frame} step={null} title={t('consentAsk.childTitle')}>
        <Oppose consent={consent} onChanged={know} />
      </StepFrame>
    );
  }
  if (signedBefore) {
    return (
      <StepFrame key="done" {...frame} step={null} title={t('consentAsk.doneTitle')}>
        <Done
          consent={consent}
          justSigned={signed !== null}
          linksGone={signed?.removedLinks.length ?? 0}
          myChoices={myChoices}
          onAnswerAgain={() => setAgain(true)}
          onChanged={know}
        />
      </StepFrame>
    );
  }
  return (
    <StepFrame {...frame} step={null} title={t('consentAsk.readTitle', { name: consent.subject.name })}>
      <ReadOnly consent={consent} text={text} record={record} />
    </StepFrame>
  );
}
