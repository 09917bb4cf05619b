import { useQuery } from '@tanstack/react-query';
import { useEffect } from 'react';
import { askStepUpPasskey } from '#client/api/askStepUpPasskey.ts';
import { explain } from '#client/api/explain.ts';
import { passkeysHere } from '#client/api/passkeysHere.ts';
import { readStepUpWays } from '#client/api/readStepUpWays.ts';
import { signQuestion } from '#client/api/signQuestion.ts';
import { startIdentity } from '#client/api/startIdentity.ts';
import { stepUpByPasskey } from '#client/api/stepUpByPasskey.ts';
import { t } from '#client/i18n/t.ts';
import { Button } from '#client/ui/Button.tsx';
import { Dialog } from '#client/ui/Dialog.tsx';
import { Loading } from '#client/ui/Loading.tsx';
import { Notice } from '#client/ui/Notice.tsx';
import { useAttempt } from '#client/ui/useAttempt.ts';
import { StepUpCode } from './StepUpCode.tsx';

/** A link opened, or an identity shown, in another tab is noticed here within this long. */
const ASK_AGAIN_MS = 2_500;

/** « C’est bien vous ? » before something that can't be taken back: a passkey, a code, a provider, or a link from somebody. */
export function StepUpDialog({ onProved, onClose }: { onProved: () => void; onClose: () => void }) {
  const { data: ways, error } = useQuery({
    queryKey: ['me', 'step-up'],
    queryFn: readStepUpWays,
    refetchInterval: ASK_AGAIN_MS,
    staleTime: 0,
    gcTime: 0,
  });
  const { pending, refusal, attempt } = useAttempt(explain);
  const isFresh = ways?.fresh === true;
  useEffect(() => {
    if (isFresh) onProved();
  }, [isFresh, onProved]);
  const byPasskey = () =>
    attempt(async () => {
      const response = await signQuestion(await askStepUpPasskey());
      if (response === null) return;
      await stepUpByPasskey({ response });
      onProved();
    });
  const byProvider = (provider: string) =>
    attempt(async () => {
      const { url } = await startIdentity({ provider, purpose: 'stepUp' });
      // In another tab: what waits here stays as it is.
      window.open(url, '_blank', 'noopener');
    });

  const passkeys = passkeysHere();
  return (
    <Dialog title={t('account.stepUpTitle')} isOpen onClose={onClose}>
      <p>{t('account.stepUpText')}</p>
      {error && <Notice tone="refused">{explain(error)}</Notice>}
      {ways === undefined && !error && <Loading />}
      {refusal !== null && <Notice tone="refused">{refusal}</Notice>}
      {ways?.passkey === true && passkeys && (
        <Button variant="primary" wide isPending={pending} onPress={byPasskey}>
          {t('account.stepUpPasskey')}
        </Button>
      )}
      {ways?.code === true && <StepUpCode onProved={onProved} isFirst={!ways.passkey || !passkeys} />}
      {ways?.providers.map(({ id, name }) => (
        <Button key={id} wide isPending={pending} onPress={() => void byProvider(id)}>
          {t('account.stepUpProvider', { provider: name })}
        </Button>
      ))}
      {ways !== undefined && !ways.code && (
        <p className="text-ink-soft text-s">
          {t('account.stepUpLink')} {t('account.stepUpNumber', { number: ways.accountId })}
        </p>
      )}
    </Dialog>
  );
}
