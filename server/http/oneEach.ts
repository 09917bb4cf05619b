import { type Outcome, refused } from './outcome.ts';

/**
 * Costly work, one piece for each person and so many at once on the whole server: whoever comes meanwhile is told to wait
 * so many seconds.
 */
export function oneEach({ atOnce, tryAgainS }: { atOnce: number; tryAgainS: number }) {
  const busy = new Set<string>();
  return async <T>(accountId: string, work: () => Promise<Outcome<T>>): Promise<Outcome<T>> => {
    if (busy.size >= atOnce || busy.has(accountId)) return { ...refused('slowDown'), retryAfter: tryAgainS };
    busy.add(accountId);
    try {
      return await work();
    } finally {
      busy.delete(accountId);
    }
  };
}
