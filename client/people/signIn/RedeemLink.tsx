import { useState } from 'react';
import { ApiProblem } from '#client/api/ApiProblem.ts';
import { explain } from '#client/api/explain.ts';
import { redeemLink } from '#client/api/redeemLink.ts';
import { t } from '#client/i18n/t.ts';
import { Button } from '#client/ui/Button.tsx';
import { Notice } from '#client/ui/Notice.tsx';

/** Somebody came with a link: one press, and they are at the table. */
export function RedeemLink({
  token,
  onSignedIn,
  onUseCode,
}: {
  token: string;
  onSignedIn: (situationId: string | null) => void;
  onUseCode: () => void;
}) {
  const [pending, setPending] = useState(false);
  const [refusal, setRefusal] = useState<unknown>(null);

  const enter = async () => {
    setPending(true);
    setRefusal(null);
    try {
      onSignedIn((await redeemLink({ token })).situationId);
    } catch (error) {
      setRefusal(error);
    } finally {
      setPending(false);
    }
  };

  const useless =
    refusal instanceof ApiProblem && (refusal.code === 'badLink' || refusal.code === 'signInFirst');
  return (
    <div className="grid gap-4">
      <h1 className="text-xl">{t('people.linkTitle')}</h1>
      <p className="text-ink-soft">{t('people.linkText')}</p>
      {refusal !== null && <Notice tone="refused">{explain(refusal)}</Notice>}
      {!useless && (
        <Button variant="primary" wide isPending={pending} onPress={enter}>
          {t('people.enter')}
        </Button>
      )}
      {refusal !== null && (
        <Button variant={useless ? 'primary' : 'plain'} wide onPress={onUseCode}>
          {t('people.useCode')}
        </Button>
      )}
    </div>
  );
}
