import { useQueryClient } from '@tanstack/react-query';
import { navigate } from 'wouter/use-browser-location';
import { meQuery } from '#client/api/meQuery.ts';
import { localPath } from '../localPath.ts';
import { hrefOf } from '../router/hrefOf.ts';

const TOWARDS = 'maillage.towards';

/** Where to go on after signing in: a path of this site that was wished for, the situation one came for, or the list. */
export function useArrived(): {
  /** remembers the wish while somebody is at an identity provider */
  keepWish: () => void;
  goOn: (situationId: string | null) => Promise<void>;
} {
  const queries = useQueryClient();
  const wished = () => localPath(new URLSearchParams(window.location.search).get('vers'));
  return {
    keepWish() {
      const wish = wished();
      if (wish === null) sessionStorage.removeItem(TOWARDS);
      else sessionStorage.setItem(TOWARDS, wish);
    },
    async goOn(situationId) {
      const kept = localPath(sessionStorage.getItem(TOWARDS));
      sessionStorage.removeItem(TOWARDS);
      // Whatever this tab knew, it knew as somebody else.
      queries.clear();
      await queries.prefetchQuery(meQuery);
      const table =
        situationId === null ? '/' : hrefOf({ to: '/situations/:situationId', params: { situationId } });
      navigate(wished() ?? kept ?? table, { replace: true });
    },
  };
}
