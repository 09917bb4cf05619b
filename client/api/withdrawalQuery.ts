import { queryOptions } from '@tanstack/react-query';
import { readWithdrawal } from './readWithdrawal.ts';

/** While a device hasn't said that its copy is destroyed, the receipt is worth reading again: often at first, then less. */
const SOON_MS = 1_500;
const LATER_MS = 20_000;
const SOON_LASTS_MS = 120_000;

/** The receipt of a withdrawal, followed until every device has answered. */
export function withdrawalQuery({
  situationId,
  withdrawalId,
}: {
  situationId: string;
  withdrawalId: string;
}) {
  return queryOptions({
    queryKey: ['consents', situationId, 'withdrawals', withdrawalId],
    queryFn: () => readWithdrawal({ situationId, withdrawalId }),
    refetchInterval: ({ state: { data } }) => {
      if (data === undefined || data.purges.every(({ confirmedAt }) => confirmedAt !== null)) return false;
      return Date.now() - data.at < SOON_LASTS_MS ? SOON_MS : LATER_MS;
    },
  });
}
