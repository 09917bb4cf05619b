import { explain } from '#client/api/explain.ts';
import { extendRightsRequest } from '#client/api/extendRightsRequest.ts';
import { t } from '#client/i18n/t.ts';
import { WordsDialog } from './WordsDialog.tsx';

/** Two months more, once, and the one who asked reads why. */
export function ExtendDialog({
  requestId,
  onExtended,
  onClose,
}: {
  requestId: string;
  onExtended: () => void;
  onClose: () => void;
}) {
  return (
    <WordsDialog
      title={t('rights.extendTitle')}
      label={t('rights.extendReason')}
      missing={t('rights.answerMissing')}
      confirmLabel={t('rights.extend')}
      explain={explain}
      onClose={onClose}
      onConfirm={async (reason) => {
        await extendRightsRequest({ requestId }, { reason });
        onExtended();
      }}
    >
      <p>{t('rights.extendText')}</p>
    </WordsDialog>
  );
}
