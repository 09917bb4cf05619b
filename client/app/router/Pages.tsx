import { Suspense, startTransition, useEffect, useState } from 'react';
import { NotFoundScreen } from '../shell/NotFoundScreen.tsx';
import { PageLoading } from '../shell/PageLoading.tsx';
import { matchAddress } from './matchAddress.ts';
import { PageBoundary } from './PageBoundary.tsx';
import { PAGES } from './pages.ts';
import { placeNow, subscribeToPlace } from './place.ts';

/** The page of the address bar. The one before stays until the next has come. */
export function Pages() {
  const [place, setPlace] = useState(placeNow);
  useEffect(() => {
    const follow = () => startTransition(() => setPlace(placeNow()));
    // Between the first picture and now, somebody may have gone elsewhere.
    follow();
    return subscribeToPlace(follow);
  }, []);

  const match = matchAddress(place.path);
  const Page = match === null ? null : PAGES[match.address].Component;
  return (
    <Suspense fallback={<PageLoading />}>
      <PageBoundary key={place.path}>
        {match === null || Page === null ? <NotFoundScreen /> : <Page params={match.params} />}
      </PageBoundary>
    </Suspense>
  );
}
