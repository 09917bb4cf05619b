import { useEffect, useRef, useState } from 'react';
import { navigate } from 'wouter/use-browser-location';
import { explain } from '#client/api/explain.ts';
import { finishProvider } from '#client/api/finishProvider.ts';
import { t } from '#client/i18n/t.ts';
import { buttonClasses } from '#client/ui/buttonClasses.ts';
import { Loading } from '#client/ui/Loading.tsx';
import { Notice } from '#client/ui/Notice.tsx';
import { Link } from '../router/Link.tsx';
import { EntranceFrame } from '../shell/EntranceFrame.tsx';
import { useArrived } from '../shell/useArrived.ts';

/** Back from an identity provider: what it added to the address goes to the server once, and out of the address bar. */
export function ProviderReturnRoute({ params: { provider } }: { params: { provider: string } }) {
  const { goOn } = useArrived();
  const [outcome, setOutcome] = useState<{ refusal: string } | 'proved' | null>(null);
  const begun = useRef(false);
  useEffect(() => {
    if (begun.current) return;
    begun.current = true;
    const { search } = window.location;
    window.history.replaceState(window.history.state, '', window.location.pathname);
    finishProvider({ provider, search }).then(
      ({ purpose }) => {
        if (purpose === 'signIn') void goOn(null);
        else if (purpose === 'link') navigate('/compte', { replace: true });
        else setOutcome('proved');
      },
      (error: unknown) => setOutcome({ refusal: explain(error) }),
    );
  }, [provider, goOn]);

  const title = t(outcome === 'proved' ? 'account.returnProvedTitle' : 'account.returnTitle');
  return (
    <EntranceFrame title={title}>
      <div className="grid gap-4">
        <h1 className="text-xl">{title}</h1>
        {outcome === 'proved' ? (
          <p>{t('account.returnProvedText')}</p>
        ) : outcome === null ? (
          <>
            <p>{t('account.returnText', { provider })}</p>
            <Loading />
          </>
        ) : (
          <>
            <Notice tone="refused">{outcome.refusal}</Notice>
            <Link to="/entrer" className={buttonClasses({ variant: 'primary' })}>
              {t('account.returnFailed')}
            </Link>
          </>
        )}
      </div>
    </EntranceFrame>
  );
}
