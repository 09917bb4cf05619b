import { queryOptions } from '@tanstack/react-query';
import { listAcronyms } from '#client/api/listAcronyms.ts';

/** The acronyms this situation's facilitators added. */
export function acronymsQuery(situationId: string) {
  return queryOptions({
    queryKey: ['acronyms', situationId],
    queryFn: () => listAcronyms({ situationId }),
    staleTime: 60_000,
  });
}
