import { dayInWords } from '#client/i18n/dates.ts';
import { listInWords } from '#client/i18n/listInWords.ts';
import { t } from '#client/i18n/t.ts';
import type { LawBasisView } from '#shared/protocol/http/consentViews.ts';
import { EndLawBasis } from '../record/law/EndLawBasis.tsx';

/** What the law, or a judge, lets be shared without a consent: with whom, for what, until when. */
export function LawBases({ lawBases }: { lawBases: readonly LawBasisView[] }) {
  if (lawBases.length === 0) return null;
  return (
    <section aria-labelledby="law-bases" className="grid gap-3">
      <h2 id="law-bases" className="text-l">
        {t('consentStatus.laws')}
      </h2>
      <ul className="grid gap-2">
        {lawBases.map((basis) => (
          <li key={basis.id} className="grid gap-1 rounded-card border border-line bg-paper-raised px-4 py-3">
            <h3 className="text-m">{t(`consentStatus.law_${basis.kind}`)}</h3>
            <p>{listInWords(basis.recipients.map(recipientInWords))}</p>
            <p>{basis.purpose}</p>
            <p className="text-ink-soft text-s">
              {[listInWords(basis.compartments.map(({ name }) => name)), endInWords(basis)]
                .filter((words) => words !== '')
                .join(' · ')}
            </p>
            {basis.mayEnd && <EndLawBasis lawBasisId={basis.id} />}
          </li>
        ))}
      </ul>
    </section>
  );
}

function recipientInWords(recipient: LawBasisView['recipients'][number]): string {
  return 'name' in recipient ? recipient.name : t(`domain.sector_${recipient.sector}`);
}

function endInWords({ endedAt, until }: LawBasisView): string {
  if (endedAt !== null) return t('consentStatus.lawEnded', { date: dayInWords(endedAt) });
  return until === null ? '' : t('consentStatus.lawUntil', { date: dayInWords(until) });
}
