import { useState } from 'react';
import { t } from '#client/i18n/t.ts';
import { Button } from './Button.tsx';
import { Dialog } from './Dialog.tsx';
import { DialogActions } from './DialogActions.tsx';
import { TextField } from './TextField.tsx';
import { useAttempt } from './useAttempt.ts';

/** Asks for one name. */
export function NameDialog({
  title,
  label,
  description,
  name: before,
  explain,
  onSave,
  onClose,
}: {
  title: string;
  label: string;
  description?: string;
  name: string;
  /** the sentence for a rejection */
  explain: (error: unknown) => string;
  onSave: (name: string) => Promise<void>;
  onClose: () => void;
}) {
  const [name, setName] = useState(before);
  const { pending, refusal, refuse, attempt } = useAttempt(explain);

  const save = () => {
    const written = name.trim();
    if (written === '') return refuse(t('ui.required'));
    if (written === before) return onClose();
    void attempt(async () => {
      await onSave(written);
      onClose();
    });
  };

  return (
    <Dialog title={title} isOpen onClose={onClose}>
      <form
        noValidate
        className="grid gap-4"
        onSubmit={(event) => {
          event.preventDefault();
          if (!pending) save();
        }}
      >
        <TextField
          label={label}
          description={description}
          maxLength={120}
          autoComplete="off"
          required
          autoFocus
          value={name}
          error={refusal}
          onChange={setName}
        />
        <DialogActions>
          <Button onPress={onClose}>{t('common.cancel')}</Button>
          <Button type="submit" variant="primary" isPending={pending}>
            {t('common.save')}
          </Button>
        </DialogActions>
      </form>
    </Dialog>
  );
}
