import { useEffect, useState } from 'react';
import { CodeForm } from './CodeForm.tsx';
import { OtherWays } from './OtherWays.tsx';
import { RedeemLink } from './RedeemLink.tsx';
import { tokenOf } from './tokenOf.ts';

export interface SignInPageProps {
  /** signed in; the situation that the link or the account leads to, if there is one */
  onSignedIn: (situationId: string | null) => void;
  /** on the way to an identity provider */
  onLeaving: () => void;
}

/**
 * The ways in: a link, which only a press redeems (mail gateways open links by themselves), a code typed in the browser
 * that asked for it, a passkey, an identity provider.
 */
export function SignInPage({ onSignedIn, onLeaving }: SignInPageProps) {
  const [token, setToken] = useState(tokenHere);
  const [way, setWay] = useState<'link' | 'code'>(token === null ? 'code' : 'link');
  useEffect(() => {
    // Not while rendering: React may throw a first render away, and the token with it.
    forgetToken();
    // A link pasted on this very page changes only the fragment: nothing loads.
    const pasted = () => {
      const another = tokenHere();
      if (another === null) return;
      forgetToken();
      setToken(another);
      setWay('link');
    };
    window.addEventListener('hashchange', pasted);
    return () => window.removeEventListener('hashchange', pasted);
  }, []);

  if (token !== null && way === 'link') {
    return <RedeemLink key={token} token={token} onSignedIn={onSignedIn} onUseCode={() => setWay('code')} />;
  }
  const signedIn = (situationId: string | null) => {
    // A link that asked to sign in first: now it can be redeemed.
    if (token !== null && situationId === null) setWay('link');
    else onSignedIn(situationId);
  };
  return (
    <div className="grid gap-4">
      <CodeForm onSignedIn={signedIn} />
      <OtherWays onSignedIn={signedIn} onLeaving={onLeaving} />
    </div>
  );
}

function tokenHere(): string | null {
  return tokenOf(window.location.hash);
}

/** Takes the token out of the address bar, so that it isn't copied, bookmarked or read over a shoulder. */
function forgetToken(): void {
  if (tokenHere() === null) return;
  window.history.replaceState(window.history.state, '', window.location.pathname + window.location.search);
}
