import { Hand } from 'lucide-react';
import { dayInWords } from '#client/i18n/dates.ts';
import { t } from '#client/i18n/t.ts';
import { Button } from '#client/ui/Button.tsx';
import { Chip, type ChipTone } from '#client/ui/Chip.tsx';
import type { ConsentRowView, ConsentView } from '#shared/protocol/http/consentViews.ts';
import type { SharingLinks } from './sharingLinks.ts';
import { todoInWords } from './todoInWords.ts';

const TONES: Readonly<Record<ConsentView['status'], ChipTone>> = {
  draft: 'pending',
  informed: 'pending',
  childHeard: 'pending',
  signedPartial: 'pending',
  active: 'saved',
  narrowed: 'saved',
  withdrawn: 'plain',
  expired: 'plain',
  blockedDisagreement: 'refused',
};

/** The consents of a situation that somebody may know of: how far each is, and the two verbs of who facilitates. */
export function ConsentList({
  consents,
  mayDraft,
  links,
  onRecord,
}: {
  consents: readonly ConsentView[];
  mayDraft: boolean;
  links: SharingLinks;
  onRecord: (consent: ConsentView) => void;
}) {
  return (
    <section aria-labelledby="consents" className="grid gap-3">
      <div className="flex flex-wrap items-center justify-between gap-3">
        <h2 id="consents" className="text-l">
          {t('consentStatus.consents')}
        </h2>
        {mayDraft && links.newConsent(t('consentStatus.ask'))}
      </div>
      {consents.length === 0 && <p className="text-ink-soft">{t('consentStatus.consentsNone')}</p>}
      <ul className="grid gap-3">
        {consents.map((consent) => (
          <li key={consent.id} className="grid gap-2 rounded-panel border border-line bg-paper-raised p-4">
            <div className="flex flex-wrap items-center justify-between gap-2">
              <h3 className="text-m">
                {t('consentStatus.consentOf', {
                  name: consent.collectedBy.name,
                  date: dayInWords(consent.draftedAt),
                })}
              </h3>
              <Chip tone={TONES[consent.status]}>{t(`consentAsk.status_${consent.status}`)}</Chip>
            </div>
            <ul className="grid gap-0.5">
              {consent.rows.map((row) => (
                <li key={row.id}>{rowInWords(row)}</li>
              ))}
            </ul>
            {consent.missing.map((missing) => (
              <p key={missing.what + missing.who.map(({ name }) => name).join()} className="text-pending">
                {todoInWords(missing)}
              </p>
            ))}
            <p className="text-ink-soft text-s">
              {t('consentStatus.consentEnds', { date: dayInWords(consent.expiresAt) })}
            </p>
            <div className="flex flex-wrap gap-2">
              {links.consent(consent.id, t('consentStatus.see'))}
              {consent.may.withdraw === 'recorded' && (
                <Button icon={<Hand aria-hidden="true" />} onPress={() => onRecord(consent)}>
                  {t('consentStatus.record')}
                </Button>
              )}
            </div>
          </li>
        ))}
      </ul>
    </section>
  );
}

/** « Soins · M. Roux · Accepté ». */
function rowInWords({ compartmentName, category, recipient, state }: ConsentRowView): string {
  return [
    compartmentName ?? t(`domain.category_${category}`),
    'name' in recipient ? recipient.name : t(`domain.sector_${recipient.sector}`),
    t(`consentAsk.state_${state}`),
  ].join(' · ');
}
