import { type FormEvent, useState } from 'react';
import { explain } from '#client/api/explain.ts';
import { t } from '#client/i18n/t.ts';
import { Button } from '#client/ui/Button.tsx';
import { Dialog } from '#client/ui/Dialog.tsx';
import { DialogActions } from '#client/ui/DialogActions.tsx';
import { Notice } from '#client/ui/Notice.tsx';
import { TextField } from '#client/ui/TextField.tsx';
import { LIMITS } from '#shared/protocol/limits.ts';

/** Asks for a title. What is refused is told here, and what was typed stays. */
export function NoteTitleDialog({
  heading,
  description,
  before,
  confirmLabel,
  onClose,
  onTitle,
}: {
  heading: string;
  description?: string;
  before: string;
  confirmLabel: string;
  onClose: () => void;
  onTitle: (title: string) => Promise<void>;
}) {
  const [title, setTitle] = useState(before);
  const [missing, setMissing] = useState(false);
  const [pending, setPending] = useState(false);
  const [refusal, setRefusal] = useState<string | null>(null);

  const submit = async (event: FormEvent) => {
    event.preventDefault();
    if (pending) return;
    const words = title.trim();
    if (words === '') return setMissing(true);
    setPending(true);
    setRefusal(null);
    try {
      await onTitle(words);
      onClose();
    } catch (error) {
      setRefusal(explain(error));
      setPending(false);
    }
  };

  return (
    <Dialog title={heading} isOpen onClose={onClose}>
      <form onSubmit={submit} className="grid gap-4" noValidate>
        {description && <p>{description}</p>}
        <TextField
          label={t('notes.noteTitle')}
          description={t('notes.noteTitleHelp')}
          error={missing ? t('notes.noteTitleMissing') : null}
          autoFocus
          autoComplete="off"
          maxLength={LIMITS.noteTitleLength}
          value={title}
          onChange={(words) => {
            setTitle(words);
            setMissing(false);
          }}
        />
        {refusal !== null && <Notice tone="refused">{refusal}</Notice>}
        <DialogActions>
          <Button onPress={onClose}>{t('common.cancel')}</Button>
          <Button variant="primary" type="submit" isPending={pending}>
            {confirmLabel}
          </Button>
        </DialogActions>
      </form>
    </Dialog>
  );
}
