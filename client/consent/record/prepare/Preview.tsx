import { useState } from 'react';
import type { previewConsent } from '#client/api/previewConsent.ts';
import { activeLanguage, LANGUAGES, type Language } from '#client/i18n/language.ts';
import { listInWords } from '#client/i18n/listInWords.ts';
import { t } from '#client/i18n/t.ts';
import { Button } from '#client/ui/Button.tsx';
import { Notice } from '#client/ui/Notice.tsx';
import { RadioGroup } from '#client/ui/RadioGroup.tsx';
import { takeFocus } from '#client/ui/takeFocus.ts';
import type { TextVariant } from '#shared/consent/terms.ts';
import { TextInFull } from '../../ask/TextInFull.tsx';
import { textShown } from '../../ask/textShown.ts';

export type Previewed = Awaited<ReturnType<typeof previewConsent>>;

const VARIANTS = ['standard', 'easy'] as const;

/** The text as the family will read it, and who would sign. Sending is a second press. */
export function Preview({
  previewed,
  pending,
  refusal,
  onBack,
  onSend,
}: {
  previewed: Previewed;
  pending: boolean;
  refusal: string | null;
  onBack: () => void;
  onSend: () => void;
}) {
  const [variant, setVariant] = useState<TextVariant>('standard');
  const [language, setLanguage] = useState<Language>(activeLanguage());
  const text = textShown(previewed.texts, { language, variant });
  return (
    <div className="grid gap-6">
      <p ref={takeFocus} tabIndex={-1} className="text-ink-soft outline-none">
        {t('consentRecord.previewText')}
      </p>
      <Notice tone={previewed.blocked === null ? 'plain' : 'pending'}>
        <p className="font-semibold">{t('consentRecord.whoSigns')}</p>
        <ul className="grid list-outside list-disc gap-0.5 pl-5">
          {previewed.blocked !== null && <li>{t('consentRecord.blocked_any')}</li>}
          {previewed.hearChild && <li>{t('consentRecord.childIsHeard')}</li>}
          {previewed.signers.map(({ id, name, capacity }) => (
            <li key={id}>
              {t('consentRecord.mustSign', {
                name: t('consentRecord.signerNamed', {
                  name,
                  capacity: t(`consentRecord.capacity_${capacity}`),
                }),
              })}
            </li>
          ))}
          {previewed.inform.length > 0 && (
            <li>{t('consentRecord.areTold', { names: listInWords(previewed.inform) })}</li>
          )}
        </ul>
      </Notice>
      <div className="grid gap-4 sm:grid-cols-2">
        <RadioGroup
          label={t('consentRecord.variant')}
          value={variant}
          options={VARIANTS.map((value) => ({ value, label: t(`consentRecord.variant_${value}`) }))}
          onChange={setVariant}
        />
        <RadioGroup
          label={t('shell.language')}
          value={language}
          options={LANGUAGES.map((value) => ({ value, label: t(`shell.language_${value}`) }))}
          onChange={setLanguage}
        />
      </div>
      {text !== null && (
        <section aria-labelledby="text" className="grid gap-3">
          <h2 id="text" className="text-l">
            {t('consentAsk.textTitleRead')}
          </h2>
          <TextInFull text={text} />
        </section>
      )}
      {refusal !== null && <Notice tone="refused">{refusal}</Notice>}
      <div className="flex flex-wrap gap-3">
        <Button variant="primary" isPending={pending} onPress={onSend}>
          {t('consentRecord.askNow')}
        </Button>
        <Button onPress={onBack}>{t('consentRecord.changeAsk')}</Button>
      </div>
    </div>
  );
}
