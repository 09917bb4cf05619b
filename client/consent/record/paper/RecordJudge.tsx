import { useState } from 'react';
import { authoriseByJudge } from '#client/api/authoriseByJudge.ts';
import { t } from '#client/i18n/t.ts';
import { TextField } from '#client/ui/TextField.tsx';
import type { ConsentView } from '#shared/protocol/http/consentViews.ts';
import { RecordPart } from './RecordPart.tsx';

/** A judge authorised it, where the holders don't agree. */
export function RecordJudge({
  consent,
  onChanged,
}: {
  consent: ConsentView;
  onChanged: (consent: ConsentView) => void;
}) {
  const [ref, setRef] = useState('');
  return (
    <RecordPart
      title={t('consentRecord.judgeTitle')}
      text={t('consentRecord.judgeText')}
      verb={t('consentRecord.note')}
      check={() => (ref.trim() === '' ? t('consentRecord.refMissing') : null)}
      onSave={async () => {
        onChanged((await authoriseByJudge({ consentId: consent.id }, { ref: ref.trim() })).consent);
        return null;
      }}
    >
      <TextField
        label={t('consentRecord.judgement')}
        description={t('consentRecord.judgementHelp')}
        maxLength={300}
        value={ref}
        onChange={setRef}
      />
    </RecordPart>
  );
}
