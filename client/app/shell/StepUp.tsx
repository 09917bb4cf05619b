import { Suspense, useCallback, useEffect, useState } from 'react';
import { stepUpGate } from '#client/api/stepUpGate.ts';
import { lateWords } from '#client/i18n/language.ts';
import { lazyPart } from '#client/ui/lazyPart.tsx';

const StepUpDialog = lazyPart(async () => {
  await Promise.all([lateWords('pages'), lateWords()]);
  return await import('./LazyStepUpDialog.tsx');
});

interface Question {
  answer: (proved: boolean) => void;
}

/** Serves every call that must know again who asks: on whatever page one is. */
export function StepUp() {
  const [question, setQuestion] = useState<Question | null>(null);
  useEffect(() => stepUpGate.serve(() => new Promise<boolean>((answer) => setQuestion({ answer }))), []);
  const settle = useCallback(
    (proved: boolean) => {
      question?.answer(proved);
      setQuestion(null);
    },
    [question],
  );
  const onProved = useCallback(() => settle(true), [settle]);
  const onClose = useCallback(() => settle(false), [settle]);
  return <Suspense>{question && <StepUpDialog onProved={onProved} onClose={onClose} />}</Suspense>;
}
