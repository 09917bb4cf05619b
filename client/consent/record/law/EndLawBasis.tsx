import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { endLawBasis } from '#client/api/endLawBasis.ts';
import { explain } from '#client/api/explain.ts';
import { t } from '#client/i18n/t.ts';
import { Button } from '#client/ui/Button.tsx';
import { ConfirmDialog } from '#client/ui/ConfirmDialog.tsx';
import { toast } from '#client/ui/toast.ts';

/** Ends a sharing by law, asked twice: what it opened closes at once, for everybody it opened to. */
export function EndLawBasis({ lawBasisId }: { lawBasisId: string }) {
  const [asking, setAsking] = useState(false);
  const queries = useQueryClient();
  return (
    <div>
      <Button onPress={() => setAsking(true)}>{t('consentRecord.lawEnd')}</Button>
      <ConfirmDialog
        title={t('consentRecord.lawEndTitle')}
        confirmLabel={t('consentRecord.lawEnd')}
        tone="danger"
        isOpen={asking}
        onClose={() => setAsking(false)}
        explain={explain}
        onConfirm={async () => {
          await endLawBasis({ lawBasisId }, {});
          toast({ text: t('consentRecord.lawEnded') });
          await queries.invalidateQueries();
        }}
      >
        <p>{t('consentRecord.lawEndText')}</p>
      </ConfirmDialog>
    </div>
  );
}
