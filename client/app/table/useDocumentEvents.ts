import { useQueryClient } from '@tanstack/react-query';
import { useEffect } from 'react';
import { meQuery } from '#client/api/meQuery.ts';
import { t } from '#client/i18n/t.ts';
import { guardPage, pageDocuments } from '#client/sync/index.ts';
import { toast } from '#client/ui/toast.ts';

/** What happens to documents while the table is open, told in words: taken back, refused, too old. */
export function useDocumentEvents(situationId: string): void {
  const queries = useQueryClient();
  useEffect(() => guardPage(window, pageDocuments()), []);
  useEffect(
    () =>
      pageDocuments().onEvent((event) => {
        if (event.kind === 'refused') {
          toast({ text: t('sync.refusedExplained', { count: event.edits }), tone: 'refused' });
        } else if (event.because === 'signIn') {
          void queries.invalidateQueries(meQuery);
        } else if (event.because === 'clientTooOld') {
          toast({
            text: t('sync.clientTooOld'),
            tone: 'refused',
            action: { label: t('table.reload'), onPress: () => window.location.reload() },
          });
        } else {
          // What else changed with it, the server says: the volet's row, or the whole situation. Documents go
          // several at a time: one answer serves them all.
          void queries.invalidateQueries({ queryKey: ['situation', situationId] }, { cancelRefetch: false });
        }
      }),
    [queries, situationId],
  );
}
