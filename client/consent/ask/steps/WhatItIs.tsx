import { listInWords } from '#client/i18n/listInWords.ts';
import { t } from '#client/i18n/t.ts';
import { Button } from '#client/ui/Button.tsx';
import { Paragraphs } from '#client/ui/listen/Paragraphs.tsx';
import type { ConsentView } from '#shared/protocol/http/consentViews.ts';

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
  const { controller } = consent;
  return (
    <>
      <div className="grid gap-2">
        <Paragraphs
          lines={[
            t('consentAsk.whoAsks', { name: consent.collectedBy.name }),
            t('consentAsk.aboutWhom', { name: consent.subject.name }),
            t('consentAsk.howMany', { count }),
            ...(others.length > 0 ? [t('consentAsk.alsoSign', { names: listInWords(others) })] : []),
          ]}
        />
      </div>
      <div className="grid gap-2 rounded-panel bg-accent-wash p-4">
        <Paragraphs
          lines={[
            t('consentAsk.youMaySayYes'),
            t('consentAsk.youMaySayNo'),
            t('consentAsk.noChangesNothing'),
            t('consentAsk.changeMind'),
          ]}
        />
      </div>
      <div className="grid gap-2 text-ink-soft">
        <Paragraphs
          lines={[t('consentAsk.textComes'), ...(controller === null ? [] : [whoAnswers(controller)])]}
        />
      </div>
      <Button variant="primary" wide onPress={onGoOn}>
        {t('consentAsk.goOn')}
      </Button>
    </>
  );
}

function whoAnswers({ name, contact }: NonNullable<ConsentView['controller']>): string {
  // A house that gave no other contact is reached under its name.
  return contact === name ? t('consentAsk.answers', { name }) : t('consentAsk.answersAt', { name, contact });
}
