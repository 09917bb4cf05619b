import type { OpenDocuments } from './openDocuments.ts';

type PageEvents = Pick<Window, 'addEventListener' | 'removeEventListener'> & {
  location: Pick<Location, 'reload'>;
};

/**
 * [CL11] Asks before leaving while something isn't saved. [CL12] A page that comes back from the browser's
 * back-forward cache may show what was taken back meanwhile: it is loaded anew. Hands back its teardown.
 */
export function guardPage(page: PageEvents, documents: Pick<OpenDocuments, 'status'>): () => void {
  function beforeLeaving(event: BeforeUnloadEvent): void {
    const status = documents.status.get();
    if ('pending' in status && status.pending > 0) event.preventDefault();
  }
  function shownAgain(event: PageTransitionEvent): void {
    if (event.persisted) page.location.reload();
  }
  page.addEventListener('beforeunload', beforeLeaving);
  page.addEventListener('pageshow', shownAgain);
  return () => {
    page.removeEventListener('beforeunload', beforeLeaving);
    page.removeEventListener('pageshow', shownAgain);
  };
}
