import { MutationCache, type Query, QueryCache, QueryClient } from '@tanstack/react-query';
import { ApiProblem } from '#client/api/ApiProblem.ts';
import { meQuery } from '#client/api/meQuery.ts';

const MAX_RETRIES = 2;

/** The server said that nobody is signed in: every page then says so, whatever it was asking. */
function noticeSignedOut(error: unknown): void {
  if (error instanceof ApiProblem && error.code === 'signIn')
    queryClient.setQueryData(meQuery.queryKey, null);
}

/** What was mine to read and no longer is leaves this tab's memory too, with all that was read of the same situation. */
function forgetWhatIsGone(error: unknown, query: Query<unknown, unknown, unknown>): void {
  if (!(error instanceof ApiProblem) || error.code !== 'notFound' || query.state.data === undefined) return;
  query.setState({ data: undefined });
  const [, about] = query.queryKey;
  queryClient.removeQueries({ type: 'inactive', predicate: ({ queryKey }) => queryKey[1] === about });
}

export const queryClient = new QueryClient({
  queryCache: new QueryCache({
    onError(error, query) {
      noticeSignedOut(error);
      forgetWhatIsGone(error, query);
    },
  }),
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
