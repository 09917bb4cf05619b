import { infiniteQueryOptions } from '@tanstack/react-query';
import { listReadings } from './listReadings.ts';

/** Who opened what, newest first, some days at a time. */
export function readingsQuery(situationId: string) {
  return infiniteQueryOptions({
    queryKey: ['consents', situationId, 'readings'],
    queryFn: ({ pageParam }) =>
      listReadings({ situationId }, pageParam === null ? {} : { before: pageParam }),
    initialPageParam: null as string | null,
    getNextPageParam: ({ readings, more }) => (more ? (readings.at(-1)?.day ?? null) : null),
  });
}
