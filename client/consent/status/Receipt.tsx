import { useQuery } from '@tanstack/react-query';
import { type ReactNode, useEffect, useRef } from 'react';
import { withdrawalQuery } from '#client/api/withdrawalQuery.ts';
import { listInWords } from '#client/i18n/listInWords.ts';
import { t } from '#client/i18n/t.ts';
import { Spoken } from '#client/ui/listen/Spoken.tsx';
import type { WithdrawalReceipt } from '#shared/protocol/http/consentViews.ts';
import { becauseForFamily } from './becauseForFamily.ts';
import { momentInWords } from './momentInWords.ts';
import { Purges } from './Purges.tsx';
import { receiptTitle } from './receiptTitle.ts';

const AFTER_DIALOG_MS = 100;

/** What a withdrawal did, honestly, and what came of it since: followed while a device hasn't answered. CS3, CS4. */
export function Receipt({
  situationId,
  first,
  meId,
  fresh = false,
  inSight = true,
}: {
  situationId: string;
  /** as it was when it was given or listed */
  first: WithdrawalReceipt;
  /** my own place at the table */
  meId: string;
  /** it has just been given: it is read out from here */
  fresh?: boolean;
  /** nothing lies over it any more: the dialog that asked has closed */
  inSight?: boolean;
}) {
  const { data: receipt = first } = useQuery({
    ...withdrawalQuery({ situationId, withdrawalId: first.id }),
    initialData: first,
    staleTime: fresh ? 1_000 : 0,
  });
  const heading = useRef<HTMLHeadingElement>(null);
  // After the dialog has given the focus back to its button, which goes with what it stopped.
  useEffect(() => {
    if (!fresh || !inSight) return;
    const timer = setTimeout(() => heading.current?.focus(), AFTER_DIALOG_MS);
    return () => clearTimeout(timer);
  }, [fresh, inSight]);
  // Given, it stands by itself on the page; listed, it stands under the title of its list.
  const [Title, SubTitle] = fresh ? (['h2', 'h3'] as const) : (['h3', 'h4'] as const);
  const now = Date.now();
  const { cut, stillOpen, readers, exports } = receipt;
  const devices = cut.reduce((sum, one) => sum + one.devices, 0);

  return (
    <article
      aria-label={receiptTitle(receipt, meId)}
      className="grid gap-4 rounded-panel border-2 border-accent bg-paper-raised p-4"
    >
      <header className="grid gap-1">
        <Title ref={heading} tabIndex={-1} className="text-l">
          {receiptTitle(receipt, meId)}
        </Title>
        <p className="text-ink-soft text-s">
          {momentInWords(receipt.at, now)} · {t(`consentStatus.channel_${receipt.channel}`)}
        </p>
      </header>
      <Part Heading={SubTitle} title={t('consentStatus.cut')}>
        {cut.length === 0 && (
          <li>
            <Spoken>{t('consentStatus.cutNobody')}</Spoken>
          </li>
        )}
        {cut.map(({ member, compartments }) => (
          <li key={member.memberId ?? member.name}>
            <Spoken>
              {t('consentStatus.cutLine', {
                name: member.name,
                compartments: listInWords(compartments.map(({ name }) => name)),
              })}
            </Spoken>
          </li>
        ))}
        {cut.length > 0 && <li>{t('consentStatus.cutDevices', { count: devices })}</li>}
      </Part>
      {stillOpen.length > 0 && (
        <Part Heading={SubTitle} title={t('consentStatus.stillOpen')}>
          {stillOpen.map(({ member, compartment, because }) => (
            <li key={`${member.memberId} ${compartment.id}`}>
              {t('consentStatus.stillOpenLine', {
                name: member.name,
                compartment: compartment.name,
                because: becauseForFamily(because),
              })}
            </li>
          ))}
        </Part>
      )}
      <Part Heading={SubTitle} title={t('consentStatus.hadRead')}>
        {readers.length === 0 && <li>{t('consentStatus.hadReadNobody')}</li>}
        {readers.map(({ member, lastAt }) => (
          <li key={member.memberId ?? member.name}>
            <Spoken>
              {t('consentStatus.hadReadLine', { name: member.name, moment: momentInWords(lastAt, now) })}
            </Spoken>
          </li>
        ))}
      </Part>
      {exports.length > 0 && (
        <Part Heading={SubTitle} title={t('consentStatus.exported')}>
          {exports.map(({ member, what, at }) => (
            <li key={`${member.memberId} ${at}`}>
              {t('consentStatus.exportedLine', {
                name: member.name,
                what: exportInWords(what),
                moment: momentInWords(at, now),
              })}
            </li>
          ))}
        </Part>
      )}
      <p className="font-semibold">
        <Spoken>{t('consentStatus.noRecall')}</Spoken>
      </p>
      <Purges Heading={SubTitle} receipt={receipt} now={now} />
    </article>
  );
}

function Part({ Heading, title, children }: { Heading: 'h3' | 'h4'; title: string; children: ReactNode }) {
  return (
    <section className="grid gap-1">
      <Heading className="font-semibold text-s">{title}</Heading>
      <ul className="grid gap-1">{children}</ul>
    </section>
  );
}

/** What left as a file, in a word: a picture of the map, a note; anything else is a copy. */
function exportInWords(what: string): string {
  if (what === 'svg' || what === 'png' || what === 'board') return t('consentStatus.export_board');
  if (what === 'docx' || what === 'markdown' || what === 'note') return t('consentStatus.export_note');
  return t('consentStatus.export_other');
}
