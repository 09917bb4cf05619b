import { useQueryClient } from '@tanstack/react-query';
import { useEffect } from 'react';
import { meQuery } from '#client/api/meQuery.ts';
import { situationQuery } from '#client/api/situationQuery.ts';
import { t } from '#client/i18n/t.ts';
import { guardPage, pageDocuments } from '#client/sync/index.ts';
import { toast } from '#client/ui/toast.ts';
import { keepPurges } from './keepPurges.ts';
import { withoutDocument } from './withoutDocument.ts';

/** Each open document tells the same news at once: one question to the server serves them all. */
const TOGETHER_MS = 60;

/** What happens to documents and to the situation while the table is open: read again, or told in words. */
export function useDocumentEvents(situationId: string): void {
  const queries = useQueryClient();
  useEffect(() => keepPurges(queries), [queries]);
  useEffect(() => guardPage(window, pageDocuments()), []);
  useEffect(() => {
    let soon: ReturnType<typeof setTimeout> | undefined;
    const readAgain = () => {
      clearTimeout(soon);
      soon = setTimeout(() => {
        void queries.invalidateQueries({ queryKey: ['situation', situationId] });
        void queries.invalidateQueries({ queryKey: ['consents', situationId] });
      }, TOGETHER_MS);
    };
    const stop = pageDocuments().onEvent((event) => {
      if (event.kind === 'refused') {
        toast({ text: t('sync.refusedExplained', { count: event.edits }), tone: 'refused' });
      } else if (event.kind === 'situationChanged') {
        readAgain();
      } else if (event.because === 'notYours') {
        // It leaves the screen in this turn; what else went with it, the server says.
        queries.setQueryData(situationQuery(situationId).queryKey, (known) =>
          known === undefined ? known : withoutDocument(known, event.name),
        );
        readAgain();
      } else if (event.because === 'signIn') {
        void queries.invalidateQueries(meQuery);
      } else {
        toast({
          text: t('sync.clientTooOld'),
          tone: 'refused',
          action: { label: t('table.reload'), onPress: () => window.location.reload() },
        });
      }
    });
    // A connection that went and came back: the server may have cut it because what is open has changed.
    const { status } = pageDocuments();
    let before = status.get().state;
    const stopStatus = status.subscribe(() => {
      const { state } = status.get();
      if ((state === 'offline') !== (before === 'offline')) readAgain();
      before = state;
    });
    return () => {
      clearTimeout(soon);
      stop();
      stopStatus();
    };
  }, [queries, situationId]);
}
