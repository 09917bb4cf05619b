import { explain } from '#client/api/explain.ts';
import { withdrawConsent } from '#client/api/withdrawConsent.ts';
import { t } from '#client/i18n/t.ts';
import { ConfirmDialog } from '#client/ui/ConfirmDialog.tsx';
import type { WithdrawalReceipt } from '#shared/protocol/http/consentViews.ts';
import type { SharedLine } from './linesOf.ts';
import { namesOf } from './namesOf.ts';

/** « Arrêter de partager »: what will happen, in four sentences, and one press. CS2. */
export function StopDialog({
  line,
  compartment,
  onStopped,
  onClose,
}: {
  line: SharedLine;
  compartment: string;
  onStopped: (receipt: WithdrawalReceipt) => void;
  onClose: () => void;
}) {
  return (
    <ConfirmDialog
      title={t('consentStatus.stopTitle', { compartment })}
      confirmLabel={t('consentStatus.stop')}
      tone="danger"
      isOpen
      onClose={onClose}
      explain={explain}
      onConfirm={async () => {
        const { recordId, rowId } = line;
        if (recordId === null || rowId === null) return;
        onStopped(await withdrawConsent({ consentId: recordId }, { rowIds: [rowId], channel: 'self' }));
      }}
    >
      <p className="font-semibold">
        {t('consentStatus.stopWho', { count: line.members.length, names: namesOf(line.members) })}
      </p>
      <p>{t('consentStatus.stopNow')}</p>
      <p>{t('consentStatus.stopRead')}</p>
      <p>{t('consentStatus.stopNotErased')}</p>
    </ConfirmDialog>
  );
}
