import { queryOptions } from '@tanstack/react-query';
import { readFamilyLetter } from './readFamilyLetter.ts';

/** A note as the letter it would be; others may be writing in it. */
export function familyLetterQuery(ask: { situationId: string; noteId: string }) {
  return queryOptions({
    queryKey: ['consents', ask.situationId, 'letter', ask.noteId],
    queryFn: () => readFamilyLetter(ask),
    staleTime: 0,
    gcTime: 0,
  });
}
