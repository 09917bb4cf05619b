import { useState } from 'react';
import { disagree } from '#client/api/disagree.ts';
import { explain } from '#client/api/explain.ts';
import { t } from '#client/i18n/t.ts';
import { Button } from '#client/ui/Button.tsx';
import { ConfirmDialog } from '#client/ui/ConfirmDialog.tsx';
import type { ConsentView } from '#shared/protocol/http/consentViews.ts';

/** For somebody whose agreement it takes: everything stops until a judge has spoken. Asked twice, for it binds the others. */
export function Disagree({
  consent,
  onChanged,
}: {
  consent: ConsentView;
  onChanged: (consent: ConsentView) => void;
}) {
  const [asking, setAsking] = useState(false);
  return (
    <>
      <Button variant="quiet" onPress={() => setAsking(true)}>
        {t('consentAsk.disagreeVerb')}
      </Button>
      <ConfirmDialog
        title={t('consentAsk.disagreeTitle')}
        confirmLabel={t('consentAsk.disagreeVerb')}
        tone="danger"
        isOpen={asking}
        onClose={() => setAsking(false)}
        explain={explain}
        onConfirm={async () => onChanged((await disagree({ consentId: consent.id }, {})).consent)}
      >
        <p>{t('consentAsk.disagreeText')}</p>
      </ConfirmDialog>
    </>
  );
}
