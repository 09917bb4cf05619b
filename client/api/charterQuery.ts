import { queryOptions } from '@tanstack/react-query';
import { readCharter } from './readCharter.ts';

/** The rules of a table. Under the situation's key: what changes it makes this worth reading again. */
export function charterQuery(situationId: string) {
  return queryOptions({
    queryKey: ['situation', situationId, 'charter'],
    queryFn: () => readCharter({ situationId }),
  });
}
