import { useQueryClient } from '@tanstack/react-query';
import { type ReactNode, useState } from 'react';
import { consentQuery } from '#client/api/consentQuery.ts';
import { activeLanguage } from '#client/i18n/language.ts';
import { t } from '#client/i18n/t.ts';
import { Chip } from '#client/ui/Chip.tsx';
import { RadioGroup } from '#client/ui/RadioGroup.tsx';
import { type Guardianship, SUBJECT_SIGNER_ID } from '#shared/consent/guardianship.ts';
import type { Person } from '#shared/consent/person.ts';
import type { TextVariant } from '#shared/consent/terms.ts';
import type { ConsentView } from '#shared/protocol/http/consentViews.ts';
import { missingInWords } from '../../ask/missingInWords.ts';
import { TextInFull } from '../../ask/TextInFull.tsx';
import { textShown } from '../../ask/textShown.ts';
import { RecordChildHeard } from './RecordChildHeard.tsx';
import { RecordDisagreement } from './RecordDisagreement.tsx';
import { RecordInformed } from './RecordInformed.tsx';
import { RecordJudge } from './RecordJudge.tsx';
import { RecordSignature } from './RecordSignature.tsx';

const VARIANTS = ['standard', 'easy'] as const;

/** What happened away from the screen, written down by the professional who was there. */
export function RecordPage({
  consent,
  file,
  notYours,
}: {
  consent: ConsentView;
  file: Guardianship | null;
  /** shown where the asker may not record */
  notYours: ReactNode;
}) {
  const queries = useQueryClient();
  const [variant, setVariant] = useState<TextVariant>('standard');
  const text = textShown(consent.texts, { language: activeLanguage(), variant });
  const onChanged = (next: ConsentView) => {
    queries.setQueryData(consentQuery(consent.id).queryKey, {
      ...next,
      texts: next.texts.length > 0 ? next.texts : consent.texts,
    });
    void queries.invalidateQueries({ queryKey: ['consents', consent.situationId] });
    void queries.invalidateQueries({ queryKey: ['situation', consent.situationId] });
  };
  if (!consent.may.record) return notYours;
  return (
    <div className="grid gap-5">
      <div className="flex flex-wrap items-center gap-3">
        <Chip tone={consent.status === 'active' ? 'saved' : 'pending'}>
          {t(`consentAsk.status_${consent.status}`)}
        </Chip>
        {consent.missing.length > 0 && (
          <p className="text-ink-soft">
            {t('consentRecord.missing', { what: consent.missing.map(missingInWords).join(' ') })}
          </p>
        )}
      </div>
      {text !== null && (
        <section aria-labelledby="read" className="grid gap-3">
          <h2 id="read" className="text-l">
            {t('consentRecord.readFirst')}
          </h2>
          <RadioGroup
            label={t('consentRecord.variantRead')}
            value={variant}
            options={VARIANTS.map((value) => ({ value, label: t(`consentRecord.variant_${value}`) }))}
            onChange={setVariant}
          />
          <TextInFull text={text} />
        </section>
      )}
      {text !== null && <RecordSignature consent={consent} text={text} onChanged={onChanged} />}
      <RecordInformed consent={consent} people={peopleOf(consent, file)} onChanged={onChanged} />
      <RecordChildHeard consent={consent} onChanged={onChanged} />
      <RecordDisagreement consent={consent} onChanged={onChanged} />
      <RecordJudge consent={consent} onChanged={onChanged} />
    </div>
  );
}

/** Those whom one may have told: the family file's, else those who sign. */
function peopleOf(consent: ConsentView, file: Guardianship | null): Person[] {
  const holders = file?.holders ?? consent.signers;
  const all = [
    ...holders.map(({ id, name }) => ({ id, name })),
    { id: SUBJECT_SIGNER_ID, name: consent.subject.name },
  ];
  return [...new Map(all.map((person) => [person.id, person])).values()];
}
