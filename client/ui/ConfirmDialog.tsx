import { type ReactNode, useState } from 'react';
import { t } from '#client/i18n/t.ts';
import { Button } from './Button.tsx';
import { Dialog } from './Dialog.tsx';
import { DialogActions } from './DialogActions.tsx';
import { Notice } from './Notice.tsx';

export interface ConfirmDialogProps {
  title: string;
  /** what will happen, in plain words */
  children: ReactNode;
  confirmLabel: string;
  tone?: 'danger' | 'plain';
  isOpen: boolean;
  onClose: () => void;
  /** settles when done; the dialog then closes. A rejection is told in words and the dialog stays. */
  onConfirm: () => Promise<unknown>;
  /** the sentence for a rejection */
  explain: (error: unknown) => string;
}

/** Asks before something that matters. Nothing happens without the second press. */
export function ConfirmDialog({
  title,
  children,
  confirmLabel,
  tone = 'plain',
  isOpen,
  onClose,
  onConfirm,
  explain,
}: ConfirmDialogProps) {
  const [pending, setPending] = useState(false);
  const [refusal, setRefusal] = useState<string | null>(null);

  const close = () => {
    setRefusal(null);
    onClose();
  };
  const confirm = async () => {
    setPending(true);
    setRefusal(null);
    try {
      await onConfirm();
      onClose();
    } catch (error) {
      setRefusal(explain(error));
    } finally {
      setPending(false);
    }
  };

  return (
    <Dialog title={title} isOpen={isOpen} onClose={close} role="alertdialog">
      <div className="grid gap-3">{children}</div>
      {refusal !== null && <Notice tone="refused">{refusal}</Notice>}
      <DialogActions>
        <Button onPress={close}>{t('common.cancel')}</Button>
        <Button variant={tone === 'danger' ? 'danger' : 'primary'} isPending={pending} onPress={confirm}>
          {confirmLabel}
        </Button>
      </DialogActions>
    </Dialog>
  );
}
