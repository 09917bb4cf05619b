import { Suspense, useState } from 'react';
import { listPasskeys } from '#client/api/listPasskeys.ts';
import { passkeysHere } from '#client/api/passkeysHere.ts';
import { readStepUpWays } from '#client/api/readStepUpWays.ts';
import { lateWords } from '#client/i18n/language.ts';
import { t } from '#client/i18n/t.ts';
import { SignInPage } from '#client/people/index.ts';
import { lazyPart } from '#client/ui/lazyPart.tsx';
import { EntranceFrame } from '../shell/EntranceFrame.tsx';
import { useArrived } from '../shell/useArrived.ts';

const PasskeyOffer = lazyPart(async () => {
  await lateWords();
  return await import('./LazyPasskeyOffer.tsx');
});

/** Said no on this device: not asked again here. */
const DECLINED = 'maillage.noPasskey';

/** The way in. Somebody who came without a passkey is offered one, once. */
export function SignInRoute() {
  const { goOn, keepWish } = useArrived();
  const [offered, setOffered] = useState<{ situationId: string | null } | null>(null);

  const arrived = async (situationId: string | null) => {
    if (await isWorthOffering()) setOffered({ situationId });
    else await goOn(situationId);
  };

  return (
    <EntranceFrame title={t('people.signInTitle')}>
      {offered === null ? (
        <SignInPage onSignedIn={(situationId) => void arrived(situationId)} onLeaving={keepWish} />
      ) : (
        <Suspense>
          <PasskeyOffer
            onDone={() => void goOn(offered.situationId)}
            onLater={() => {
              localStorage.setItem(DECLINED, '1');
              void goOn(offered.situationId);
            }}
          />
        </Suspense>
      )}
    </EntranceFrame>
  );
}

async function isWorthOffering(): Promise<boolean> {
  if (!passkeysHere() || localStorage.getItem(DECLINED) !== null) return false;
  try {
    const { available, passkeys } = await listPasskeys();
    // Behind a link that somebody handed over none may be made: who they are isn't proved. AU42.
    return available && passkeys.length === 0 && (await readStepUpWays()).mayMakePasskey;
  } catch {
    // An offer, nothing more: whoever is in goes on.
    return false;
  }
}
