import type { ReactNode } from 'react';
import { t } from '#client/i18n/t.ts';
import type { ConsentView } from '#shared/protocol/http/consentViews.ts';
import { isWaiting } from './isWaiting.ts';

/** What somebody asked and I haven't answered yet: first on the page, one press from the question. CS6. */
export function WaitingForMe({
  consents,
  linkTo,
}: {
  consents: readonly ConsentView[];
  linkTo: (consentId: string, children: ReactNode) => ReactNode;
}) {
  const waiting = consents.filter(isWaiting);
  if (waiting.length === 0) return null;
  return (
    <section aria-labelledby="waiting" className="grid gap-3">
      <h2 id="waiting" className="text-l">
        {t('consentStatus.waiting')}
      </h2>
      <ul className="grid gap-3">
        {waiting.map((consent) => (
          <li
            key={consent.id}
            className="grid gap-3 rounded-panel border-2 border-accent bg-paper-raised p-4"
          >
            <p>{t('consentStatus.waitingText', { name: consent.collectedBy.name })}</p>
            {linkTo(consent.id, t('consentStatus.waitingOpen'))}
          </li>
        ))}
      </ul>
    </section>
  );
}
