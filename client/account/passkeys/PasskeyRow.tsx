import { KeyRound } from 'lucide-react';
import { useState } from 'react';
import { explain } from '#client/api/explain.ts';
import { removePasskey } from '#client/api/removePasskey.ts';
import { renamePasskey } from '#client/api/renamePasskey.ts';
import { dayInWords } from '#client/i18n/dates.ts';
import { t } from '#client/i18n/t.ts';
import { Button } from '#client/ui/Button.tsx';
import { ConfirmDialog } from '#client/ui/ConfirmDialog.tsx';
import { NameDialog } from '#client/ui/NameDialog.tsx';
import type { PasskeyView } from '#shared/protocol/http/account.ts';

export function PasskeyRow({ passkey, onChanged }: { passkey: PasskeyView; onChanged: () => void }) {
  const [doing, setDoing] = useState<'rename' | 'remove' | null>(null);
  const close = () => setDoing(null);
  return (
    <li className="flex flex-wrap items-center gap-x-4 gap-y-2 p-4">
      <KeyRound aria-hidden="true" className="size-5 shrink-0 text-accent" />
      <div className="min-w-0 grow">
        <p className="break-words font-semibold">{passkey.name}</p>
        <p className="text-ink-soft text-s">
          {passkey.lastUsedAt === null
            ? t('account.passkeySince', { day: dayInWords(passkey.createdAt) })
            : t('account.passkeyUsed', { day: dayInWords(passkey.lastUsedAt) })}
          {passkey.synced && ` ${t('account.passkeySynced')}`}
        </p>
      </div>
      <div className="flex flex-wrap gap-2">
        <Button
          variant="quiet"
          aria-label={t('account.renameOf', { name: passkey.name })}
          onPress={() => setDoing('rename')}
        >
          {t('account.rename')}
        </Button>
        <Button
          variant="quiet"
          aria-label={t('account.removeOf', { name: passkey.name })}
          onPress={() => setDoing('remove')}
        >
          {t('account.remove')}
        </Button>
      </div>
      {doing === 'rename' && (
        <NameDialog
          title={t('account.renameTitle')}
          label={t('account.passkeyName')}
          description={t('account.passkeyNameHelp')}
          name={passkey.name}
          explain={explain}
          onClose={close}
          onSave={async (name) => {
            await renamePasskey({ passkeyId: passkey.id }, { name });
            onChanged();
          }}
        />
      )}
      <ConfirmDialog
        title={t('account.removeTitle', { name: passkey.name })}
        confirmLabel={t('account.remove')}
        tone="danger"
        isOpen={doing === 'remove'}
        onClose={close}
        onConfirm={async () => {
          await removePasskey({ passkeyId: passkey.id });
          onChanged();
        }}
        explain={explain}
      >
        <p>{t('account.removeText')}</p>
      </ConfirmDialog>
    </li>
  );
}
