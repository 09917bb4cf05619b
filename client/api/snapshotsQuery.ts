import { queryOptions } from '@tanstack/react-query';
import { listSnapshots } from './listSnapshots.ts';

/** The photos of a situation's maps that are open to me, newest first. */
export function snapshotsQuery(situationId: string) {
  return queryOptions({
    queryKey: ['situation', situationId, 'snapshots'],
    queryFn: () => listSnapshots({ situationId }),
  });
}
