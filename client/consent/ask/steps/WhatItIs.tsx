import { listInWords } from '#client/i18n/listInWords.ts';
import { t } from '#client/i18n/t.ts';
import { Button } from '#client/ui/Button.tsx';
import type { ConsentView } from '#shared/protocol/http/consentViews.ts';
import { Paragraphs } from '../Paragraphs.tsx';

/** Step 1: who asks, for what, and that a no costs nothing. */
export function WhatItIs({
  consent,
  count,
  onGoOn,
}: {
  consent: ConsentView;
  /** how many things are asked */
  count: number;
  onGoOn: () => void;
}) {
  const others = consent.signers.filter(({ isMe }) => !isMe).map(({ name }) => name);
  const first = [
    t('consentAsk.whoAsks', { name: consent.collectedBy.name }),
    t('consentAsk.aboutWhom', { name: consent.subject.name }),
    t('consentAsk.howMany', { count }),
  ];
  const yours = [
    t('consentAsk.youMaySayYes'),
    t('consentAsk.youMaySayNo'),
    t('consentAsk.noChangesNothing'),
    t('consentAsk.changeMind'),
  ];
  const then = [
    ...(others.length > 0 ? [t('consentAsk.alsoSign', { names: listInWords(others) })] : []),
    ...(consent.controller === null ? [] : [t('consentAsk.whoAnswers', consent.controller)]),
  ];
  return (
    <>
      <div className="grid gap-2">
        <Paragraphs lines={first} />
      </div>
      <div className="grid gap-2 rounded-panel bg-accent-wash p-4">
        <Paragraphs lines={yours} />
      </div>
      <div className="grid gap-2 text-ink-soft">
        <Paragraphs lines={then} />
      </div>
      <Button variant="primary" wide onPress={onGoOn}>
        {t('consentAsk.goOn')}
      </Button>
    </>
  );
}
