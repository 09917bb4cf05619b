import { useState } from 'react';
import { explain } from '#client/api/explain.ts';
import { opposeRows } from '#client/api/opposeRows.ts';
import { t } from '#client/i18n/t.ts';
import { Button } from '#client/ui/Button.tsx';
import { Chip } from '#client/ui/Chip.tsx';
import { Paragraphs } from '#client/ui/listen/Paragraphs.tsx';
import { Notice } from '#client/ui/Notice.tsx';
import { takeFocus } from '#client/ui/takeFocus.ts';
import type { ConsentView } from '#shared/protocol/http/consentViews.ts';
import { RowCard } from '../RowCard.tsx';
import { rowInWords } from '../rowInWords.ts';

/** The child's own page: each thing, and « Je ne veux pas ». Nobody who holds authority is told of it. */
export function Oppose({
  consent,
  onChanged,
}: {
  consent: ConsentView;
  onChanged: (consent: ConsentView) => void;
}) {
  const [pending, setPending] = useState<string | null>(null);
  const [said, setSaid] = useState<string | null>(null);
  const [refusal, setRefusal] = useState<string | null>(null);

  const oppose = async (rowId: string) => {
    setPending(rowId);
    setRefusal(null);
    try {
      onChanged((await opposeRows({ consentId: consent.id }, { rowIds: [rowId] })).consent);
      setSaid(rowId);
    } catch (error) {
      setRefusal(explain(error));
    } finally {
      setPending(null);
    }
  };

  return (
    <>
      <Paragraphs
        lines={[
          t('consentAsk.childIntro', { name: consent.collectedBy.name }),
          t('consentAsk.childHearing'),
          t('consentAsk.childMayOppose'),
          t('consentAsk.childSecret'),
        ]}
      />
      <ul className="grid gap-4">
        {consent.rows.map((row) => {
          const { who, what } = rowInWords(row, consent.expiresAt);
          return (
            <RowCard key={row.id} row={row} expiresAt={consent.expiresAt}>
              {row.state === 'opposed' ? (
                <div
                  ref={row.id === said ? takeFocus : undefined}
                  tabIndex={-1}
                  className="grid justify-items-start gap-2 outline-none"
                >
                  <Chip tone="accent">{t('consentAsk.childOpposed')}</Chip>
                  <Paragraphs lines={[t('consentAsk.childChange')]} />
                </div>
              ) : consent.may.oppose && row.state !== 'withdrawn' ? (
                <Button
                  aria-label={t('consentAsk.childOpposeWhat', { who, what })}
                  isPending={pending === row.id}
                  onPress={() => void oppose(row.id)}
                >
                  {t('consentAsk.childOppose')}
                </Button>
              ) : (
                <div>
                  <Chip>{t(`consentAsk.state_${row.state}`)}</Chip>
                </div>
              )}
            </RowCard>
          );
        })}
      </ul>
      {refusal !== null && <Notice tone="refused">{refusal}</Notice>}
    </>
  );
}
