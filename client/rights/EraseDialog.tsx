import { useState } from 'react';
import { eraseCompartment } from '#client/api/eraseCompartment.ts';
import { eraseNote } from '#client/api/eraseNote.ts';
import { eraseSituation } from '#client/api/eraseSituation.ts';
import { explain } from '#client/api/explain.ts';
import { dateTimeInWords } from '#client/i18n/dates.ts';
import { t } from '#client/i18n/t.ts';
import { Button } from '#client/ui/Button.tsx';
import { Dialog } from '#client/ui/Dialog.tsx';
import { DialogActions } from '#client/ui/DialogActions.tsx';
import { Notice } from '#client/ui/Notice.tsx';
import { TextField } from '#client/ui/TextField.tsx';
import { useAttempt } from '#client/ui/useAttempt.ts';
import type { ErasureCertificate } from '#shared/protocol/http/erasure.ts';
import type { Erasable } from './erasable.ts';
import { isSameName } from './isSameName.ts';

/** To erase: what goes, that nobody brings it back, its name typed; and the certificate after it. RG6. */
export function EraseDialog({
  target,
  isAsked,
  onErased,
  onClose,
}: {
  target: Erasable;
  /** somebody asked for it, and waits for an answer */
  isAsked: boolean;
  onErased: () => void;
  /** @param done it is erased: what was shown may be gone */
  onClose: (done: boolean) => void;
}) {
  const [typed, setTyped] = useState('');
  const { pending, refusal, attempt } = useAttempt(explain);
  const [certificate, setCertificate] = useState<ErasureCertificate | null>(null);
  const { name, what } = target;
  const erase = () =>
    attempt(async () => {
      setCertificate(await certified(target));
      onErased();
    });
  if (certificate !== null) {
    return (
      <Dialog title={t('rights.erasedTitle', { name })} isOpen onClose={() => onClose(true)}>
        <p>{t('rights.erasedText', { count: certificate.documents })}</p>
        <p>{t('rights.erasedAt', { moment: dateTimeInWords(certificate.doneAt) })}</p>
        {isAsked && <p>{t('rights.erasedAnswer')}</p>}
        <p className="break-all font-mono text-s">
          {t('rights.erasedProof', { id: certificate.id, hash: certificate.ledger.hash })}
        </p>
        <p className="text-ink-soft text-s">{t('rights.erasedKeep')}</p>
        <DialogActions>
          <Button variant="primary" onPress={() => onClose(true)}>
            {t('common.close')}
          </Button>
        </DialogActions>
      </Dialog>
    );
  }
  return (
    <Dialog title={t('rights.eraseTitle', { name })} isOpen onClose={() => onClose(false)} role="alertdialog">
      <p>{t(`rights.eraseWhat_${what}`)}</p>
      <p>{t('rights.eraseForEver')}</p>
      <p>{t('rights.eraseIsNotStop')}</p>
      <TextField
        label={t('rights.eraseType', { name })}
        autoComplete="off"
        spellCheck={false}
        value={typed}
        onChange={setTyped}
      />
      {refusal !== null && <Notice tone="refused">{refusal}</Notice>}
      <DialogActions>
        <Button onPress={() => onClose(false)}>{t('common.cancel')}</Button>
        <Button
          variant="danger"
          isDisabled={!isSameName(typed, name)}
          isPending={pending}
          onPress={() => void erase()}
        >
          {t(`rights.eraseVerb_${what}`)}
        </Button>
      </DialogActions>
    </Dialog>
  );
}

function certified({ what, id }: Erasable): Promise<ErasureCertificate> {
  if (what === 'note') return eraseNote({ noteId: id }, { confirm: true });
  if (what === 'compartment') return eraseCompartment({ compartmentId: id }, { confirm: true });
  return eraseSituation({ situationId: id }, { confirm: true });
}
