import { useState } from 'react';
import { answerRightsRequest } from '#client/api/answerRightsRequest.ts';
import { explain } from '#client/api/explain.ts';
import { t } from '#client/i18n/t.ts';
import { RadioGroup } from '#client/ui/RadioGroup.tsx';
import { WordsDialog } from './WordsDialog.tsx';

const OUTCOMES = ['done', 'partly', 'refuse'] as const;

/** What was done about a request, in words that the one who asked will read. */
export function AnswerDialog({
  requestId,
  name,
  onAnswered,
  onClose,
}: {
  requestId: string;
  name: string;
  onAnswered: () => void;
  onClose: () => void;
}) {
  const [outcome, setOutcome] = useState<(typeof OUTCOMES)[number]>('done');
  return (
    <WordsDialog
      title={t('rights.answerTitle', { name })}
      label={t('rights.answerText')}
      help={t('rights.answerHelp')}
      missing={t('rights.answerMissing')}
      confirmLabel={t('rights.answer')}
      explain={explain}
      onClose={onClose}
      onConfirm={async (text) => {
        await answerRightsRequest(
          { requestId },
          { outcome: outcome === 'refuse' ? 'refused' : outcome, text },
        );
        onAnswered();
      }}
    >
      <RadioGroup
        label={t('rights.outcome')}
        value={outcome}
        options={OUTCOMES.map((value) => ({ value, label: t(`rights.${value}`) }))}
        onChange={setOutcome}
      />
    </WordsDialog>
  );
}
