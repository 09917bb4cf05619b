import { KeyRound } from 'lucide-react';
import { explain } from '#client/api/explain.ts';
import { makePasskey } from '#client/api/makePasskey.ts';
import { t } from '#client/i18n/t.ts';
import { Button } from '#client/ui/Button.tsx';
import { Notice } from '#client/ui/Notice.tsx';
import { takeFocus } from '#client/ui/takeFocus.ts';
import { useAttempt } from '#client/ui/useAttempt.ts';
import { thisDevice } from './thisDevice.ts';

/** After a first way in: the next time, no code and no link. Saying no is as easy. */
export function PasskeyOffer({ onDone, onLater }: { onDone: () => void; onLater: () => void }) {
  const { pending, refusal, attempt } = useAttempt(explain);

  const make = () =>
    attempt(async () => {
      if (await makePasskey(thisDevice())) onDone();
    });

  return (
    <div className="grid gap-4">
      <h1 ref={takeFocus} tabIndex={-1} className="text-xl outline-none">
        {t('account.offerTitle')}
      </h1>
      <p className="text-ink-soft">{t('account.offerText')}</p>
      {refusal !== null && <Notice tone="refused">{refusal}</Notice>}
      <Button
        variant="primary"
        wide
        icon={<KeyRound aria-hidden="true" />}
        isPending={pending}
        onPress={make}
      >
        {t('account.passkeyMake')}
      </Button>
      <Button wide onPress={onLater}>
        {t('account.offerLater')}
      </Button>
    </div>
  );
}
