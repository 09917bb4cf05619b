import { useState } from 'react';
import { explain } from '#client/api/explain.ts';
import { liftLegalHold } from '#client/api/liftLegalHold.ts';
import { t } from '#client/i18n/t.ts';
import { Button } from '#client/ui/Button.tsx';
import { Dialog } from '#client/ui/Dialog.tsx';
import { DialogActions } from '#client/ui/DialogActions.tsx';
import { TextField } from '#client/ui/TextField.tsx';
import { useAttempt } from '#client/ui/useAttempt.ts';

/** To lift what an authority asked to keep: what ended it is said, and it opens the way to erasing. RG8. */
export function LiftHoldDialog({
  hold: { id, reference },
  onLifted,
  onClose,
}: {
  hold: { id: string; reference: string };
  onLifted: () => void;
  onClose: () => void;
}) {
  const [reason, setReason] = useState('');
  const { pending, refusal, refuse, attempt } = useAttempt(explain);
  const lift = () =>
    attempt(async () => {
      if (reason.trim() === '') return refuse(t('rights.holdReasonMissing'));
      await liftLegalHold({ legalHoldId: id }, { reason: reason.trim() });
      onLifted();
    });
  return (
    <Dialog title={t('rights.holdLiftTitle', { reference })} isOpen onClose={onClose} role="alertdialog">
      <p>{t('rights.holdLiftText')}</p>
      <TextField
        label={t('rights.holdReason')}
        description={t('rights.holdReferenceHelp')}
        maxLength={80}
        autoComplete="off"
        value={reason}
        error={refusal}
        onChange={setReason}
      />
      <DialogActions>
        <Button onPress={onClose}>{t('common.cancel')}</Button>
        <Button variant="danger" isPending={pending} onPress={() => void lift()}>
          {t('rights.holdLift')}
        </Button>
      </DialogActions>
    </Dialog>
  );
}
