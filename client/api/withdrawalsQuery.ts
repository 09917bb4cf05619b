import { queryOptions } from '@tanstack/react-query';
import { listWithdrawals } from './listWithdrawals.ts';

/** The withdrawals of a situation, newest first. */
export function withdrawalsQuery(situationId: string) {
  return queryOptions({
    queryKey: ['consents', situationId, 'withdrawals'],
    queryFn: () => listWithdrawals({ situationId }),
  });
}
