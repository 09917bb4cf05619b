import { useState } from 'react';
import { hearChild } from '#client/api/hearChild.ts';
import { t } from '#client/i18n/t.ts';
import { TextField } from '#client/ui/TextField.tsx';
import type { ConsentView } from '#shared/protocol/http/consentViews.ts';
import { dayOf, momentOf } from '../dayField.ts';
import { RecordPart } from './RecordPart.tsx';

/** When and how the child was heard, and what they think of it, in their words. */
export function RecordChildHeard({
  consent,
  onChanged,
}: {
  consent: ConsentView;
  onChanged: (consent: ConsentView) => void;
}) {
  const [day, setDay] = useState(() => dayOf(Date.now()));
  const [how, setHow] = useState('');
  const [opinion, setOpinion] = useState('');
  const date = momentOf(day, 'begins');
  return (
    <RecordPart
      title={t('consentRecord.childTitle')}
      text={t('consentRecord.childText')}
      verb={t('consentRecord.note')}
      check={() => {
        if (date === null) return t('consentRecord.dayMissing');
        return how.trim() === '' ? t('consentRecord.howMissing') : null;
      }}
      onSave={async () => {
        if (date === null) return t('consentRecord.dayMissing');
        const body = { date, how: how.trim(), opinion: opinion.trim() };
        onChanged((await hearChild({ consentId: consent.id }, body)).consent);
        return null;
      }}
    >
      <TextField label={t('consentRecord.day')} type="date" value={day} onChange={setDay} />
      <TextField
        label={t('consentRecord.how')}
        description={t('consentRecord.howHelp')}
        maxLength={300}
        value={how}
        onChange={setHow}
      />
      <TextField
        label={t('consentRecord.opinion')}
        description={t('consentRecord.opinionHelp')}
        optional
        maxLength={2_000}
        value={opinion}
        onChange={setOpinion}
      />
    </RecordPart>
  );
}
