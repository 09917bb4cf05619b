/** Why a document was taken back, and its local copy deleted. */
export type GoneBecause = 'notYours' | 'signIn' | 'clientTooOld';

/**
 * What may honestly be said of one open document. `pending` counts the edits made here (one per
 * transaction) that the server has not yet told are on disk.
 */
export type DocumentStatus =
  | { state: 'loading' }
  | { state: 'saved' }
  | { state: 'saving'; pending: number }
  | { state: 'offline'; pending: number }
  | { state: 'degraded'; pending: number }
  | { state: 'refused' }
  | { state: 'gone'; because: GoneBecause };
