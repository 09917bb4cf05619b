import { keepPreviousData, queryOptions } from '@tanstack/react-query';
import { listSituations } from './listSituations.ts';

/** The situations I take part in, those in use or those archived, by a part of their name. */
export function situationsQuery({ search, archived }: { search: string; archived: boolean }) {
  return queryOptions({
    queryKey: ['situations', { search, archived }],
    queryFn: () => listSituations({ search, archived: archived ? 'true' : 'false' }),
    placeholderData: keepPreviousData,
  });
}
