import { useState } from 'react';
import { explain } from '#client/api/explain.ts';
import { renamePasskey } from '#client/api/renamePasskey.ts';
import { t } from '#client/i18n/t.ts';
import { Button } from '#client/ui/Button.tsx';
import { Dialog } from '#client/ui/Dialog.tsx';
import { DialogActions } from '#client/ui/DialogActions.tsx';
import { TextField } from '#client/ui/TextField.tsx';
import type { PasskeyView } from '#shared/protocol/http/account.ts';

export function RenamePasskeyDialog({
  passkey,
  onChanged,
  onClose,
}: {
  passkey: PasskeyView;
  onChanged: () => void;
  onClose: () => void;
}) {
  const [name, setName] = useState(passkey.name);
  const [pending, setPending] = useState(false);
  const [refusal, setRefusal] = useState<string | null>(null);

  const save = async () => {
    if (name.trim() === '') return setRefusal(t('account.nameMissing'));
    setPending(true);
    setRefusal(null);
    try {
      await renamePasskey({ passkeyId: passkey.id }, { name: name.trim() });
      onChanged();
      onClose();
    } catch (error) {
      setRefusal(explain(error));
    } finally {
      setPending(false);
    }
  };

  return (
    <Dialog title={t('account.renameTitle')} isOpen onClose={onClose}>
      <form
        noValidate
        className="grid gap-4"
        onSubmit={(event) => {
          event.preventDefault();
          if (!pending) void save();
        }}
      >
        <TextField
          label={t('account.passkeyName')}
          description={t('account.passkeyNameHelp')}
          maxLength={120}
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
