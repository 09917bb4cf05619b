import { Suspense, useDeferredValue } from 'react';
import { Route, Switch } from 'wouter';
import { usePathname } from 'wouter/use-browser-location';
import { NotFoundScreen } from '../shell/NotFoundScreen.tsx';
import { PageLoading } from '../shell/PageLoading.tsx';
import { ADDRESSES } from './addresses.ts';
import { PageBoundary } from './PageBoundary.tsx';
import { PAGES } from './pages.ts';

/** The page of the address bar. The one before stays until the next has come. */
export function Pages() {
  const path = useDeferredValue(usePathname());
  return (
    <Suspense fallback={<PageLoading />}>
      <PageBoundary key={path}>
        <Switch location={path}>
          {ADDRESSES.map((address) => (
            <Route key={address} path={address} component={PAGES[address].Component} />
          ))}
          <Route component={NotFoundScreen} />
        </Switch>
      </PageBoundary>
    </Suspense>
  );
}
