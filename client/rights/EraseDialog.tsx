import { useState } from 'react';
import { eraseCompartment } from '#client/api/eraseCompartment.ts';
import { explain } from '#client/api/explain.ts';
import { dateTimeInWords } from '#client/i18n/dates.ts';
import { t } from '#client/i18n/t.ts';
import { Button } from '#client/ui/Button.tsx';
import { Checkbox } from '#client/ui/Checkbox.tsx';
import { Dialog } from '#client/ui/Dialog.tsx';
import { DialogActions } from '#client/ui/DialogActions.tsx';
import { Notice } from '#client/ui/Notice.tsx';
import { useAttempt } from '#client/ui/useAttempt.ts';
import type { ErasureCertificate } from '#shared/protocol/http/erasure.ts';

/** To erase a volet: what goes, that nobody brings it back, a second yes; and the certificate after it. RG6. */
export function EraseDialog({
  compartment,
  onErased,
  onClose,
}: {
  compartment: { id: string; name: string };
  onErased: () => void;
  onClose: () => void;
}) {
  const [sure, setSure] = useState(false);
  const { pending, refusal, attempt } = useAttempt(explain);
  const [certificate, setCertificate] = useState<ErasureCertificate | null>(null);
  const { name } = compartment;
  const erase = () =>
    attempt(async () => {
      setCertificate(await eraseCompartment({ compartmentId: compartment.id }, { confirm: true }));
      onErased();
    });
  if (certificate !== null) {
    return (
      <Dialog title={t('rights.erasedTitle', { name })} isOpen onClose={onClose}>
        <p>{t('rights.erasedText', { count: certificate.documents })}</p>
        <p>{t('rights.erasedAt', { moment: dateTimeInWords(certificate.doneAt) })}</p>
        <p className="break-all font-mono text-s">
          {t('rights.erasedProof', { id: certificate.id, hash: certificate.ledger.hash })}
        </p>
        <DialogActions>
          <Button variant="primary" onPress={onClose}>
            {t('common.close')}
          </Button>
        </DialogActions>
      </Dialog>
    );
  }
  return (
    <Dialog title={t('rights.eraseTitle', { name })} isOpen onClose={onClose} role="alertdialog">
      <p>{t('rights.eraseWhat')}</p>
      <p>{t('rights.eraseForEver')}</p>
      <p>{t('rights.eraseIsNotStop')}</p>
      <Checkbox label={t('rights.eraseSure')} checked={sure} onChange={setSure} />
      {refusal !== null && <Notice tone="refused">{refusal}</Notice>}
      <DialogActions>
        <Button onPress={onClose}>{t('common.cancel')}</Button>
        <Button variant="danger" isDisabled={!sure} isPending={pending} onPress={() => void erase()}>
          {t('rights.eraseVerb')}
        </Button>
      </DialogActions>
    </Dialog>
  );
}
