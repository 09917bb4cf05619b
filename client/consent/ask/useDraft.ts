import { useQueryClient } from '@tanstack/react-query';
import { useRef, useState } from 'react';
import { type Draft, FIRST_DRAFT } from './draft.ts';

const MEMORY_MS = 30 * 60_000;
const KEY = 'consentDraft';

/**
 * The draft of one consent. Drawn from here, at once, as fields need; a copy lies with what this tab has read, so that
 * another language draws the page again without losing an answer, and signing out or leaving fast forgets it with the
 * rest. Never on the disk.
 */
export function useDraft(consentId: string, first: Draft['variant']) {
  const queries = useQueryClient();
  const queryKey = [KEY, consentId];
  const [draft, setDraft] = useState<Draft>(() => {
    queries.setQueryDefaults([KEY], { gcTime: MEMORY_MS });
    return queries.getQueryData<Draft>(queryKey) ?? { ...FIRST_DRAFT, variant: first };
  });
  const latest = useRef(draft);
  const put = (next: Draft) => {
    latest.current = next;
    queries.setQueryData<Draft>(queryKey, next);
    setDraft(next);
  };
  return {
    draft,
    change: (part: Partial<Draft>) => put({ ...latest.current, ...part }),
    /** signed: the next time begins anew, in the same words */
    begin: (variant: Draft['variant']) => put({ ...FIRST_DRAFT, variant }),
  };
}
