import { queryOptions } from '@tanstack/react-query';
import { listConsents } from './listConsents.ts';

/** The consents of a situation that I may know of, and what I may do about them. */
export function consentsQuery(situationId: string) {
  return queryOptions({
    queryKey: ['consents', situationId],
    queryFn: () => listConsents({ situationId }),
    refetchInterval: 20_000,
    staleTime: 5_000,
  });
}
