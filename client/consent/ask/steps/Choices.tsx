import { type ReactNode, useRef, useState } from 'react';
import { t } from '#client/i18n/t.ts';
import { Button } from '#client/ui/Button.tsx';
import { Paragraphs } from '#client/ui/listen/Paragraphs.tsx';
import { Notice } from '#client/ui/Notice.tsx';
import type { Answer } from '#shared/consent/events.ts';
import type { ConsentRowView, ConsentView } from '#shared/protocol/http/consentViews.ts';
import { AnswerButtons } from '../AnswerButtons.tsx';
import { RowCard } from '../RowCard.tsx';
import { rowInWords } from '../rowInWords.ts';

/** Step 2: each thing that is asked, on its own. */
export function Choices({
  consent,
  rows,
  answers,
  onAnswer,
  oppose,
  onBack,
  onGoOn,
}: {
  consent: ConsentView;
  rows: readonly ConsentRowView[];
  answers: Readonly<Record<string, Answer>>;
  onAnswer: (rowId: string, answer: Answer) => void;
  /** for a child who signs: the way to say no without the parents seeing it */
  oppose: ReactNode;
  onBack: () => void;
  onGoOn: () => void;
}) {
  const [asked, setAsked] = useState(false);
  const list = useRef<HTMLUListElement | null>(null);
  const missing = rows.filter(({ id }) => answers[id] === undefined);

  const goOn = () => {
    if (missing.length === 0) return onGoOn();
    setAsked(true);
    // To the first that waits: on a phone it may be far above.
    list.current?.querySelector<HTMLInputElement>('[data-waits] input')?.focus();
  };

  return (
    <>
      <div className="grid gap-1 text-ink-soft text-l">
        <Paragraphs lines={[t('consentAsk.choose'), t('consentAsk.changeMind')]} />
      </div>
      <ul ref={list} className="grid gap-4">
        {rows.map((row) => {
          const { who, what } = rowInWords(row, consent.expiresAt);
          const waits = answers[row.id] === undefined;
          return (
            <RowCard key={row.id} row={row} expiresAt={consent.expiresAt}>
              <div data-waits={waits ? '' : undefined}>
                <AnswerButtons
                  question={t('consentAsk.question', { who, what })}
                  answer={answers[row.id] ?? null}
                  onAnswer={(answer) => onAnswer(row.id, answer)}
                  error={asked && waits ? t('consentAsk.answerMissing') : null}
                />
              </div>
            </RowCard>
          );
        })}
      </ul>
      <div className="text-ink-soft">
        <Paragraphs lines={[t('consentAsk.noChangesNothing')]} />
      </div>
      {oppose}
      {asked && missing.length > 0 && (
        <Notice tone="refused">{t('consentAsk.answersMissing', { count: missing.length })}</Notice>
      )}
      <div className="grid gap-2">
        <Button variant="primary" wide onPress={goOn}>
          {t('consentAsk.goOnToSign')}
        </Button>
        <Button variant="quiet" wide onPress={onBack}>
          {t('consentAsk.back')}
        </Button>
      </div>
    </>
  );
}
