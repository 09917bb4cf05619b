import type { ReactNode } from 'react';
import { t } from '#client/i18n/t.ts';
import { Button } from '#client/ui/Button.tsx';
import { Paragraphs } from '#client/ui/listen/Paragraphs.tsx';
import { Spoken } from '#client/ui/listen/Spoken.tsx';
import { Notice } from '#client/ui/Notice.tsx';
import type { ConsentRowView, ConsentView } from '#shared/protocol/http/consentViews.ts';
import { lastDay } from '../lastDay.ts';
import { missingInWords } from '../missingInWords.ts';
import { rowInWords } from '../rowInWords.ts';
import { rowsToAnswer } from '../rowsToAnswer.ts';
import { whatNow } from '../whatNow.ts';
import { Disagree } from './Disagree.tsx';

/** After signing: what opens now, to whom, until when, who else must sign, and how to change one's mind. */
export function Done({
  consent,
  justSigned,
  linksGone,
  myChoices,
  onAnswerAgain,
  onChanged,
}: {
  consent: ConsentView;
  justSigned: boolean;
  /** how many links went with the opening */
  linksGone: number;
  /** the link to « Ce que je partage » */
  myChoices: ReactNode;
  onAnswerAgain: () => void;
  onChanged: (consent: ConsentView) => void;
}) {
  const now = whatNow(consent, Date.now());
  const waitsFor = consent.missing.map(missingInWords);
  const day = lastDay(consent.expiresAt);
  const sentence = (
    row: ConsentRowView,
    key: 'done_open' | 'done_waiting' | 'done_refused' | 'done_later',
  ) => {
    const { who, what } = rowInWords(row, consent.expiresAt);
    return key === 'done_open'
      ? t(`consentAsk.${key}`, { who, what, day })
      : t(`consentAsk.${key}`, { who, what });
  };
  return (
    <>
      {justSigned && <Notice tone="saved">{t('consentAsk.signedWell')}</Notice>}
      <Group title={t('consentAsk.doneOpen')} lines={now.open.map((row) => sentence(row, 'done_open'))} />
      {now.open.length === 0 && <Paragraphs lines={[t('consentAsk.nothingOpens')]} />}
      <Group
        title={t('consentAsk.doneWaiting')}
        lines={now.waiting.map((row) => sentence(row, 'done_waiting'))}
      />
      {now.waiting.length > 0 && <Group title={t('consentAsk.doneMissing')} lines={waitsFor} />}
      <Group
        title={t('consentAsk.doneClosed')}
        lines={[
          ...now.refused.map((row) => sentence(row, 'done_refused')),
          ...now.later.map((row) => sentence(row, 'done_later')),
          ...now.closed.map((row) => {
            const { who, what } = rowInWords(row, consent.expiresAt);
            return t(`consentAsk.closed_${closedState(row)}`, { who, what });
          }),
        ]}
      />
      {linksGone > 0 && <Paragraphs lines={[t('consentAsk.linksGone', { count: linksGone })]} />}
      <section className="grid gap-2 rounded-panel bg-accent-wash p-4">
        <Paragraphs lines={[t('consentAsk.howToChange')]} />
        {myChoices}
        {rowsToAnswer(consent).length > 0 && (
          <Button onPress={onAnswerAgain}>{t('consentAsk.answerAgain')}</Button>
        )}
        {consent.may.disagree && consent.status !== 'blockedDisagreement' && (
          <Disagree consent={consent} onChanged={onChanged} />
        )}
      </section>
    </>
  );
}

function Group({ title, lines }: { title: string; lines: readonly string[] }) {
  if (lines.length === 0) return null;
  return (
    <section className="grid gap-1">
      <h2 className="text-l">
        <Spoken>{title}</Spoken>
      </h2>
      <ul className="grid list-outside list-disc gap-1 pl-5 [overflow-wrap:anywhere]">
        {lines.map((line) => (
          <li key={line}>
            <Spoken>{line}</Spoken>
          </li>
        ))}
      </ul>
    </section>
  );
}

function closedState(row: ConsentRowView): 'withdrawn' | 'expired' | 'disagreed' | 'opposed' {
  const { state } = row;
  return state === 'expired' || state === 'disagreed' || state === 'opposed' ? state : 'withdrawn';
}
