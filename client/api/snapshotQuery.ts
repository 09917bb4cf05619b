import { queryOptions } from '@tanstack/react-query';
import { readSnapshot } from './readSnapshot.ts';

/** One map as it was. Not kept once nobody looks at it: it may be erased meanwhile. */
export function snapshotQuery(snapshotId: string) {
  return queryOptions({
    queryKey: ['snapshot', snapshotId],
    queryFn: () => readSnapshot({ snapshotId }),
    gcTime: 0,
  });
}
