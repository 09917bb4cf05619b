import { t } from '#client/i18n/t.ts';
import type { WithdrawalReceipt } from '#shared/protocol/http/consentViews.ts';
import { momentInWords, timeInWords } from './momentInWords.ts';

/** Which devices said that their copy is destroyed, and which haven't yet: said again as it changes. CS4. */
export function Purges({
  Heading,
  receipt,
  now,
}: {
  Heading: 'h3' | 'h4';
  receipt: WithdrawalReceipt;
  now: number;
}) {
  const { purges, at } = receipt;
  const done = purges.filter(({ confirmedAt }) => confirmedAt !== null).length;
  const waiting = purges.length - done;
  return (
    <section className="grid gap-1">
      <Heading className="font-semibold text-s">{t('consentStatus.purges')}</Heading>
      <div role="status" className="grid gap-1">
        {purges.length === 0 && <p>{t('consentStatus.purgesNone')}</p>}
        {done > 0 && <p>{t('consentStatus.purgesDone', { count: done })}</p>}
        {waiting > 0 && <p>{t('consentStatus.purgesWaiting', { count: waiting, time: timeInWords(at) })}</p>}
      </div>
      {purges.length > 0 && (
        <ul className="grid gap-1 text-ink-soft text-s">
          {purges.map(({ member, confirmedAt }, index) => (
            // One line a device: a person may have several, and nothing else tells them apart.
            // biome-ignore lint/suspicious/noArrayIndexKey: the server keeps their order
            <li key={index}>
              {confirmedAt === null
                ? t('consentStatus.purgeWaitingLine', { name: member.name })
                : t('consentStatus.purgeLine', {
                    name: member.name,
                    moment: momentInWords(confirmedAt, now),
                  })}
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}
