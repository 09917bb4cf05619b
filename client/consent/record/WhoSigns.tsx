import { t } from '#client/i18n/t.ts';
import { Notice } from '#client/ui/Notice.tsx';
import type { Signers } from '#shared/consent/signers.ts';
import { signersInWords } from './signersInWords.ts';

/** The law's answer in words, said again whenever the form changes. */
export function WhoSigns({ signers }: { signers: Signers }) {
  return (
    <Notice tone={signers.blocked === null ? 'plain' : 'pending'}>
      <div aria-live="polite">
        <p className="font-semibold">{t('consentRecord.whoSigns')}</p>
        <ul className="grid list-outside list-disc gap-0.5 pl-5">
          {signersInWords(signers).map((line) => (
            <li key={line}>{line}</li>
          ))}
        </ul>
      </div>
    </Notice>
  );
}
