import { type ReactNode, useState } from 'react';
import { t } from '#client/i18n/t.ts';
import { Button } from '#client/ui/Button.tsx';
import { Dialog } from '#client/ui/Dialog.tsx';
import { DialogActions } from '#client/ui/DialogActions.tsx';
import { Field } from '#client/ui/Field.tsx';
import { FIELD_CLASSES } from '#client/ui/fieldClasses.ts';
import { Notice } from '#client/ui/Notice.tsx';
import { useAttempt } from '#client/ui/useAttempt.ts';
import { LIMITS } from '#shared/protocol/limits.ts';

/** Something to say that can't stay empty, and one press to send it. A refusal keeps what was written. */
export function WordsDialog({
  title,
  children,
  label,
  help,
  missing,
  confirmLabel,
  explain,
  onConfirm,
  onClose,
}: {
  title: string;
  children: ReactNode;
  label: string;
  help?: string;
  missing: string;
  confirmLabel: string;
  explain: (error: unknown) => string;
  onConfirm: (text: string) => Promise<void>;
  onClose: () => void;
}) {
  const [text, setText] = useState('');
  const [tried, setTried] = useState(false);
  const { pending, refusal, attempt } = useAttempt(explain);
  const confirm = () => {
    setTried(true);
    if (text.trim() !== '') void attempt(() => onConfirm(text.trim()));
  };
  return (
    <Dialog title={title} isOpen onClose={onClose}>
      {children}
      <Field label={label} description={help} error={tried && text.trim() === '' ? missing : null}>
        {(wiring) => (
          <textarea
            {...wiring}
            rows={5}
            maxLength={LIMITS.requestTextLength}
            value={text}
            onChange={(event) => setText(event.currentTarget.value)}
            className={FIELD_CLASSES}
          />
        )}
      </Field>
      {refusal !== null && <Notice tone="refused">{refusal}</Notice>}
      <DialogActions>
        <Button onPress={onClose}>{t('common.cancel')}</Button>
        <Button variant="primary" isPending={pending} onPress={confirm}>
          {confirmLabel}
        </Button>
      </DialogActions>
    </Dialog>
  );
}
