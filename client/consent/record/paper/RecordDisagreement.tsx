import { useState } from 'react';
import { disagree } from '#client/api/disagree.ts';
import { t } from '#client/i18n/t.ts';
import { Select } from '#client/ui/Select.tsx';
import type { ConsentView } from '#shared/protocol/http/consentViews.ts';
import { RecordPart } from './RecordPart.tsx';

/** Somebody whose signature it takes disagrees: everything stops until a judge has spoken. */
export function RecordDisagreement({
  consent,
  onChanged,
}: {
  consent: ConsentView;
  onChanged: (consent: ConsentView) => void;
}) {
  const [by, setBy] = useState('');
  return (
    <RecordPart
      title={t('consentRecord.disagreeTitle')}
      text={t('consentRecord.disagreeText')}
      verb={t('consentRecord.disagreeVerb')}
      check={() => (by === '' ? t('consentRecord.signerMissing') : null)}
      onSave={async () => {
        onChanged((await disagree({ consentId: consent.id }, { bySignerId: by })).consent);
        return null;
      }}
    >
      <Select
        label={t('consentRecord.disagreeWho')}
        value={by}
        options={[
          { value: '', label: t('consentRecord.choose') },
          ...consent.signers.map(({ id, name }) => ({ value: id, label: name })),
        ]}
        onChange={setBy}
      />
    </RecordPart>
  );
}
