import { queryOptions } from '@tanstack/react-query';
import { readShared } from './readShared.ts';

/** What is open to whom. Under the consents' key: what changes one of them makes this worth reading again. */
export function sharedQuery(situationId: string) {
  return queryOptions({
    queryKey: ['consents', situationId, 'shared'],
    queryFn: () => readShared({ situationId }),
    refetchInterval: 20_000,
  });
}
