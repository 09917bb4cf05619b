import { useQuery, useQueryClient } from '@tanstack/react-query';
import { type ReactNode, useEffect, useRef } from 'react';
import { Redirect } from 'wouter';
import { type Me, meQuery } from '#client/api/meQuery.ts';
import { PURGES_KEPT_AS } from '#client/sync/purgesKeptAs.ts';
import { ErrorScreen } from './ErrorScreen.tsx';
import { PageLoading } from './PageLoading.tsx';
import { SignedOutScreen } from './SignedOutScreen.tsx';
import { useStillHere } from './useStillHere.ts';

/**
 * Gives a page the person who looks at it. Nobody yet: the sign-in page, and back here after. Nobody any more:
 * the page goes, with what was on it, and says so.
 */
export function SignedIn({ children }: { children: (me: Me) => ReactNode }) {
  const { data: me, error, refetch } = useQuery(meQuery);
  const wasSignedIn = useRef(false);
  useEffect(() => {
    if (me) wasSignedIn.current = true;
  }, [me]);

  useStillHere(Boolean(me));
  const queries = useQueryClient();
  const isSignedIn = Boolean(me);
  useEffect(() => {
    // What an earlier tab had no time to say; on most days there is nothing, and nothing is loaded.
    if (isSignedIn && localStorage.getItem(PURGES_KEPT_AS) !== null)
      void import('../table/keepPurges.ts').then(({ keepPurges }) => keepPurges(queries));
  }, [isSignedIn, queries]);

  if (me) return children(me);
  if (me === null) {
    if (wasSignedIn.current) return <SignedOutScreen />;
    const here = window.location.pathname;
    return (
      <Redirect replace href={here === '/' ? '/entrer' : `/entrer?${new URLSearchParams({ vers: here })}`} />
    );
  }
  if (error) return <ErrorScreen error={error} reset={() => void refetch()} />;
  return <PageLoading />;
}
