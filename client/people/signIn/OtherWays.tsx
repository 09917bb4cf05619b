import { useQuery } from '@tanstack/react-query';
import { KeyRound } from 'lucide-react';
import { useEffect, useEffectEvent, useState } from 'react';
import { answerPasskey } from '#client/api/answerPasskey.ts';
import { askPasskey } from '#client/api/askPasskey.ts';
import { explain } from '#client/api/explain.ts';
import { passkeysHere } from '#client/api/passkeysHere.ts';
import { readWaysIn } from '#client/api/readWaysIn.ts';
import { signQuestion } from '#client/api/signQuestion.ts';
import { startProvider } from '#client/api/startProvider.ts';
import { t } from '#client/i18n/t.ts';
import { Button } from '#client/ui/Button.tsx';
import { Notice } from '#client/ui/Notice.tsx';

export interface OtherWaysProps {
  onSignedIn: (situationId: string | null) => void;
  /** on the way to another site */
  onLeaving: () => void;
}

/** Ways in beside the code: a passkey, also among what the e-mail field proposes, and the providers of this server. */
export function OtherWays({ onSignedIn, onLeaving }: OtherWaysProps) {
  const { data: ways } = useQuery({
    queryKey: ['ways'],
    queryFn: readWaysIn,
    staleTime: Number.POSITIVE_INFINITY,
  });
  const [pending, setPending] = useState<string | null>(null);
  const [refusal, setRefusal] = useState<string | null>(null);
  const withPasskeys = ways?.passkeys === true && passkeysHere();

  const enteredQuietly = useEffectEvent(() => onSignedIn(null));
  useEffect(() => {
    if (!withPasskeys) return;
    let gone = false;
    enterQuietly().then(
      (entered) => {
        if (entered && !gone) enteredQuietly();
      },
      // Nobody asked for anything yet: the button says what is wrong when it is pressed.
      () => undefined,
    );
    return () => {
      gone = true;
    };
  }, [withPasskeys]);

  const attempt = async (what: string, work: () => Promise<void>) => {
    setPending(what);
    setRefusal(null);
    try {
      await work();
    } catch (error) {
      setRefusal(explain(error));
    } finally {
      setPending(null);
    }
  };
  const byPasskey = () =>
    attempt('passkey', async () => {
      if (await enter({ quietly: false })) onSignedIn(null);
    });
  const byProvider = (provider: string) =>
    attempt(provider, async () => {
      const { url } = await startProvider({ provider });
      onLeaving();
      window.location.assign(url);
    });

  if (!withPasskeys && (ways?.providers.length ?? 0) === 0) return null;
  return (
    <div className="grid gap-3 border-line border-t pt-4">
      {withPasskeys && (
        <Button
          wide
          icon={<KeyRound aria-hidden="true" />}
          isPending={pending === 'passkey'}
          onPress={() => void byPasskey()}
        >
          {t('people.enterWithPasskey')}
        </Button>
      )}
      {ways?.providers.map(({ id, name }) => (
        <Button key={id} wide isPending={pending === id} onPress={() => void byProvider(id)}>
          {t('people.enterWith', { provider: name })}
        </Button>
      ))}
      {refusal !== null && <Notice tone="refused">{refusal}</Notice>}
    </div>
  );
}

async function enter({ quietly }: { quietly: boolean }): Promise<boolean> {
  const response = await signQuestion(await askPasskey(), { quietly });
  if (response === null) return false;
  await answerPasskey({ response });
  return true;
}

/** Where the browser can propose passkeys in the field itself. */
async function enterQuietly(): Promise<boolean> {
  const { isConditionalMediationAvailable: available } = window.PublicKeyCredential;
  if (typeof available !== 'function') return false;
  if (!(await window.PublicKeyCredential.isConditionalMediationAvailable())) return false;
  return await enter({ quietly: true });
}
