import { useState } from 'react';
import { changeSituation } from '#client/api/changeSituation.ts';
import { explain } from '#client/api/explain.ts';
import { dayInWords } from '#client/i18n/dates.ts';
import { t } from '#client/i18n/t.ts';
import { Button } from '#client/ui/Button.tsx';
import { Dialog } from '#client/ui/Dialog.tsx';
import { DialogActions } from '#client/ui/DialogActions.tsx';
import { Notice } from '#client/ui/Notice.tsx';
import { TextField } from '#client/ui/TextField.tsx';
import { useAttempt } from '#client/ui/useAttempt.ts';
import type { SituationView } from '#shared/protocol/http/views.ts';
import { LIMITS } from '#shared/protocol/limits.ts';

/** Whether lines of violence and abuse may be drawn: why they are off, who allowed them and why; a facilitator decides. SH30. */
export function SensitiveLinesDialog({
  situation,
  onClose,
  onChanged,
}: {
  situation: Pick<SituationView, 'id' | 'archived' | 'sensitiveLines' | 'me'>;
  onClose: () => void;
  onChanged: () => void;
}) {
  const { sensitiveLines, me } = situation;
  const [reason, setReason] = useState('');
  const [missing, setMissing] = useState(false);
  const { pending, refusal, attempt } = useAttempt(explain);
  const decides = me.role === 'facilitator' && !situation.archived;
  const change = (wanted: { allowed: true; reason: string } | { allowed: false }) =>
    attempt(async () => {
      await changeSituation({ situationId: situation.id }, { sensitiveLines: wanted });
      onChanged();
      onClose();
    });
  return (
    <Dialog title={t('situations.sensitiveTitle')} isOpen onClose={onClose}>
      <p>{t('situations.sensitiveWhy')}</p>
      <p>{t('situations.sensitiveLaw')}</p>
      {sensitiveLines === null ? (
        <Notice>{t('situations.sensitiveOff')}</Notice>
      ) : (
        <Notice tone="pending">
          {t('situations.sensitiveOn', {
            date: dayInWords(sensitiveLines.since),
            by: sensitiveLines.by,
            reason: sensitiveLines.reason,
          })}
        </Notice>
      )}
      {decides && sensitiveLines === null && (
        <TextField
          label={t('situations.sensitiveReason')}
          description={t('situations.sensitiveReasonHelp')}
          value={reason}
          maxLength={LIMITS.textLength}
          onChange={setReason}
          {...(missing && reason.trim() === '' ? { error: t('situations.sensitiveReasonMissing') } : {})}
        />
      )}
      {refusal !== null && <Notice tone="refused">{refusal}</Notice>}
      <DialogActions>
        <Button onPress={onClose}>{t('common.close')}</Button>
        {decides && sensitiveLines === null && (
          <Button
            variant="primary"
            isPending={pending}
            onPress={() => {
              if (reason.trim() === '') setMissing(true);
              else void change({ allowed: true, reason: reason.trim() });
            }}
          >
            {t('situations.sensitiveAllow')}
          </Button>
        )}
        {decides && sensitiveLines !== null && (
          <Button isPending={pending} onPress={() => void change({ allowed: false })}>
            {t('situations.sensitiveForbid')}
          </Button>
        )}
      </DialogActions>
    </Dialog>
  );
}
