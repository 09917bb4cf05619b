import { queryOptions } from '@tanstack/react-query';
import { readSituation } from './readSituation.ts';

/** One situation as I may see it: members, compartments, notes' titles. */
export function situationQuery(situationId: string) {
  return queryOptions({
    queryKey: ['situation', situationId],
    queryFn: () => readSituation({ situationId }),
    // Others invite, rename, open and close while one looks on.
    refetchInterval: 20_000,
    staleTime: 5_000,
  });
}
