import { createRootRoute, createRoute, createRouter, lazyRouteComponent } from '@tanstack/react-router';
import { localPath } from './localPath.ts';
import { ErrorScreen } from './shell/ErrorScreen.tsx';
import { NotFoundScreen } from './shell/NotFoundScreen.tsx';
import { PageLoading } from './shell/PageLoading.tsx';
import { Root } from './shell/Root.tsx';

const root = createRootRoute({ component: Root });

const home = createRoute({
  getParentRoute: () => root,
  path: '/',
  component: lazyRouteComponent(() => import('./routes/situations.tsx'), 'SituationsRoute'),
});

const signIn = createRoute({
  getParentRoute: () => root,
  path: '/entrer',
  validateSearch: (search: Record<string, unknown>): { vers?: string } => {
    const towards = localPath(search['vers']);
    return towards === null ? {} : { vers: towards };
  },
  component: lazyRouteComponent(() => import('./routes/signIn.tsx'), 'SignInRoute'),
});

const situation = createRoute({
  getParentRoute: () => root,
  path: '/situations/$situationId',
  component: lazyRouteComponent(() => import('./routes/situation.tsx'), 'SituationRoute'),
});

const people = createRoute({
  getParentRoute: () => root,
  path: '/situations/$situationId/participants',
  component: lazyRouteComponent(() => import('./routes/people.tsx'), 'PeopleRoute'),
});

const preferences = createRoute({
  getParentRoute: () => root,
  path: '/preferences',
  component: lazyRouteComponent(() => import('./routes/preferences.tsx'), 'PreferencesRoute'),
});

const about = createRoute({
  getParentRoute: () => root,
  path: '/a-propos',
  component: lazyRouteComponent(() => import('./routes/about.tsx'), 'AboutRoute'),
});

export const router = createRouter({
  routeTree: root.addChildren([home, signIn, situation, people, preferences, about]),
  defaultErrorComponent: ErrorScreen,
  defaultNotFoundComponent: NotFoundScreen,
  defaultPendingComponent: PageLoading,
  defaultPreload: 'intent',
  scrollRestoration: true,
});

declare module '@tanstack/react-router' {
  interface Register {
    router: typeof router;
  }
}
