import { useState } from 'react';
import { explain } from '#client/api/explain.ts';
import { withdrawConsent } from '#client/api/withdrawConsent.ts';
import { t } from '#client/i18n/t.ts';
import { Button } from '#client/ui/Button.tsx';
import { Dialog } from '#client/ui/Dialog.tsx';
import { DialogActions } from '#client/ui/DialogActions.tsx';
import { Notice } from '#client/ui/Notice.tsx';
import { RadioGroup } from '#client/ui/RadioGroup.tsx';
import { TextField } from '#client/ui/TextField.tsx';
import { useAttempt } from '#client/ui/useAttempt.ts';
import type { ConsentView, WithdrawalReceipt } from '#shared/protocol/http/consentViews.ts';

const CHANNELS = ['oral', 'phone', 'paper'] as const;

/** Somebody said, by word of mouth, on paper or by telephone, that they take it back: written down for them. CS10. */
export function RecordWithdrawalDialog({
  consent,
  onRecorded,
  onClose,
}: {
  consent: ConsentView;
  onRecorded: (receipt: WithdrawalReceipt) => void;
  onClose: () => void;
}) {
  const [onWordOf, setOnWordOf] = useState<string | null>(null);
  const [channel, setChannel] = useState<(typeof CHANNELS)[number]>('oral');
  const [reason, setReason] = useState('');
  const { pending, refusal, refuse, attempt } = useAttempt(explain);
  const record = () =>
    attempt(async () => {
      if (onWordOf === null) return refuse(t('errors.onWhoseWord'));
      onRecorded(
        await withdrawConsent(
          { consentId: consent.id },
          {
            channel,
            onWordOf,
            ...(reason.trim() === '' ? {} : { reason: reason.trim() }),
          },
        ),
      );
    });
  return (
    <Dialog title={t('consentStatus.recordTitle')} isOpen onClose={onClose}>
      <p>{t('consentStatus.recordText')}</p>
      {consent.signers.length > 0 && (
        <RadioGroup
          label={t('consentStatus.recordWho')}
          value={onWordOf}
          options={consent.signers.map(({ id, name }) => ({ value: id, label: name }))}
          onChange={setOnWordOf}
        />
      )}
      <RadioGroup
        label={t('consentStatus.recordHow')}
        value={channel}
        options={CHANNELS.map((value) => ({ value, label: t(`consentStatus.channel_${value}`) }))}
        onChange={setChannel}
      />
      <TextField
        label={t('consentStatus.recordReason')}
        description={t('consentStatus.recordReasonHelp')}
        optional
        maxLength={2_000}
        value={reason}
        onChange={setReason}
      />
      {refusal !== null && <Notice tone="refused">{refusal}</Notice>}
      <DialogActions>
        <Button onPress={onClose}>{t('common.cancel')}</Button>
        <Button variant="danger" isPending={pending} onPress={() => void record()}>
          {t('consentStatus.recordConfirm')}
        </Button>
      </DialogActions>
    </Dialog>
  );
}
