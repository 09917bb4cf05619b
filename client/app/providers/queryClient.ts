import { MutationCache, QueryCache, QueryClient } from '@tanstack/react-query';
import { ApiProblem } from '#client/api/ApiProblem.ts';
import { meQuery } from '#client/api/meQuery.ts';

const MAX_RETRIES = 2;

/** The server said that nobody is signed in: every page then says so, whatever it was asking. */
function noticeSignedOut(error: unknown): void {
  if (error instanceof ApiProblem && error.code === 'signIn')
    queryClient.setQueryData(meQuery.queryKey, null);
}

export const queryClient = new QueryClient({
  queryCache: new QueryCache({ onError: noticeSignedOut }),
  mutationCache: new MutationCache({ onError: noticeSignedOut }),
  defaultOptions: {
    queries: {
      // A refusal is an answer; only silence is worth asking again.
      retry: (failures, error) =>
        failures < MAX_RETRIES &&
        error instanceof ApiProblem &&
        (error.code === 'offline' || error.code === 'unavailable'),
      refetchOnWindowFocus: true,
    },
  },
});
