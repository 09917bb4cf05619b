import { useState } from 'react';
import { explain } from '#client/api/explain.ts';
import { t } from '#client/i18n/t.ts';
import { Button } from '#client/ui/Button.tsx';
import { Dialog } from '#client/ui/Dialog.tsx';
import { DialogActions } from '#client/ui/DialogActions.tsx';
import { TextField } from '#client/ui/TextField.tsx';

/** Asks for one name. */
export function NameDialog({
  title,
  label,
  description,
  name: before,
  onSave,
  onClose,
}: {
  title: string;
  label: string;
  description?: string;
  name: string;
  onSave: (name: string) => Promise<void>;
  onClose: () => void;
}) {
  const [name, setName] = useState(before);
  const [pending, setPending] = useState(false);
  const [refusal, setRefusal] = useState<string | null>(null);

  const save = async () => {
    if (name.trim() === '') return setRefusal(t('ui.required'));
    if (name.trim() === before) return onClose();
    setPending(true);
    setRefusal(null);
    try {
      await onSave(name.trim());
      onClose();
    } catch (error) {
      setRefusal(explain(error));
    } finally {
      setPending(false);
    }
  };

  return (
    <Dialog title={title} isOpen onClose={onClose}>
      <form
        noValidate
        className="grid gap-4"
        onSubmit={(event) => {
          event.preventDefault();
          if (!pending) void save();
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
