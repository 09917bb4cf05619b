import type { Doc, Transaction } from 'yjs';
import { checkNote } from '#shared/note/checkNote.ts';

/**
 * Calls `onUnsafe`, once, when something out of the schema comes into the document from elsewhere: before anybody who
 * observes the document hears of it, so that an editor can let go. The gate refuses such things; this is for the day it
 * doesn't. NE3. Hands back the way to stop.
 */
export function watchNote(doc: Doc, onUnsafe: () => void): () => void {
  const check = (transaction: Transaction) => {
    if (transaction.local || checkNote(doc, transaction.beforeState).violations.length === 0) return;
    stop();
    onUnsafe();
  };
  const stop = () => doc.off('beforeObserverCalls', check);
  doc.on('beforeObserverCalls', check);
  return stop;
}
