import { useQuery, useQueryClient } from '@tanstack/react-query';
import { type Draft, FIRST_DRAFT } from './draft.ts';

const MEMORY_MS = 30 * 60_000;

/**
 * The draft of one consent. Kept with what this tab has read, so that another language draws the page again without
 * losing an answer, and signing out or leaving fast forgets it with the rest. Never on the disk.
 */
export function useDraft(consentId: string) {
  const queries = useQueryClient();
  const queryKey = ['consentDraft', consentId];
  const { data: draft } = useQuery<Draft>({
    queryKey,
    queryFn: () => FIRST_DRAFT,
    initialData: FIRST_DRAFT,
    staleTime: Number.POSITIVE_INFINITY,
    gcTime: MEMORY_MS,
    enabled: false,
  });
  return {
    draft,
    change: (part: Partial<Draft>) =>
      queries.setQueryData<Draft>(queryKey, (before) => ({ ...FIRST_DRAFT, ...before, ...part })),
    /** signed: the next time begins anew, in the same words */
    begin: (variant: Draft['variant']) => queries.setQueryData<Draft>(queryKey, { ...FIRST_DRAFT, variant }),
  };
}
