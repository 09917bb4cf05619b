import type { ReactNode } from 'react';
import { t } from '#client/i18n/t.ts';
import { Chip } from '#client/ui/Chip.tsx';
import type { ConsentTextView, ConsentView } from '#shared/protocol/http/consentViews.ts';
import { missingInWords } from '../missingInWords.ts';
import { RowCard } from '../RowCard.tsx';
import { TextInFull } from '../TextInFull.tsx';

/** A consent for somebody who doesn't sign it: how far it is, what is asked, in which words. */
export function ReadOnly({
  consent,
  text,
  record,
}: {
  consent: ConsentView;
  /** null: not theirs to read */
  text: ConsentTextView | null;
  record: ReactNode;
}) {
  return (
    <>
      <div>
        <Chip tone={consent.status === 'active' ? 'saved' : 'pending'}>
          {t(`consentAsk.status_${consent.status}`)}
        </Chip>
      </div>
      {consent.missing.length > 0 && (
        <section className="grid gap-1">
          <h2 className="text-l">{t('consentAsk.doneMissing')}</h2>
          <ul className="grid list-outside list-disc gap-1 pl-5">
            {consent.missing.map(missingInWords).map((line) => (
              <li key={line}>{line}</li>
            ))}
          </ul>
        </section>
      )}
      {consent.may.record && record}
      <ul className="grid gap-4">
        {consent.rows.map((row) => (
          <RowCard key={row.id} row={row} expiresAt={consent.expiresAt}>
            <div>
              <Chip tone={row.state === 'accepted' ? 'saved' : 'plain'}>
                {t(`consentAsk.state_${row.state}`)}
              </Chip>
            </div>
          </RowCard>
        ))}
      </ul>
      {text !== null && (
        <section className="grid gap-2">
          <h2 className="text-l">{t('consentAsk.textTitleRead')}</h2>
          <TextInFull text={text} />
        </section>
      )}
    </>
  );
}
