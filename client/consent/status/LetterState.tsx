import { dayInWords } from '#client/i18n/dates.ts';
import { t } from '#client/i18n/t.ts';
import { Notice } from '#client/ui/Notice.tsx';
import type { FamilyInvitationView } from '#shared/protocol/http/consentViews.ts';

/** Whether the invitation stands, who signed it, whose signature is missing. */
export function LetterState({ invitation }: { invitation: FamilyInvitationView }) {
  const { state, signatures, missing, letter } = invitation;
  return (
    <div className="grid gap-3">
      {state === 'standing' ? (
        <Notice tone="saved">{t('consentStatus.letterStands')}</Notice>
      ) : (
        missing.map((who) => <p key={who}>{t(`consentStatus.letterMissing_${who}`)}</p>)
      )}
      {signatures.length > 0 && (
        <section className="grid gap-1">
          <h2 className="text-m">{t('consentStatus.letterSignatures')}</h2>
          <ul>
            {signatures.map(({ person, at }) => (
              <li key={`${person.name} ${at}`}>
                {t('consentStatus.letterSignature', { name: person.name, date: dayInWords(at) })}
              </li>
            ))}
          </ul>
        </section>
      )}
      {letter !== null && signatures.length > 0 && (
        <section className="grid gap-2">
          <h2 className="text-m">{t('consentStatus.letterText')}</h2>
          <div className="whitespace-pre-line rounded-panel border border-line bg-paper-raised p-4 leading-normal">
            {letter.text}
          </div>
        </section>
      )}
    </div>
  );
}
