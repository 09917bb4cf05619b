import { queryOptions } from '@tanstack/react-query';
import { listLegalHolds } from './listLegalHolds.ts';

/** What an authority asked to keep, for whoever facilitates. */
export function legalHoldsQuery(situationId: string) {
  return queryOptions({
    queryKey: ['situation', situationId, 'legalHolds'],
    queryFn: () => listLegalHolds({ situationId }),
  });
}
