import { queryOptions } from '@tanstack/react-query';
import { readReaders } from './readReaders.ts';

/** Who sees what a compartment holds. Asked anew each time somebody wonders. */
export function readersQuery(compartmentId: string) {
  return queryOptions({
    queryKey: ['readers', compartmentId],
    queryFn: () => readReaders({ compartmentId }),
    staleTime: 0,
  });
}
