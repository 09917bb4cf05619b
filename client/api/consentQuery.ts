import { queryOptions } from '@tanstack/react-query';
import { readConsent } from './readConsent.ts';

/** One consent, with the texts that may be shown. Others sign and withdraw while one reads. */
export function consentQuery(consentId: string) {
  return queryOptions({
    queryKey: ['consent', consentId],
    queryFn: () => readConsent({ consentId }),
    refetchInterval: 20_000,
    staleTime: 5_000,
  });
}
