import type { DocumentStatus, GoneBecause } from '../documentStatus.ts';

/** What the connection knows; the status is derived from it and from nothing else. */
export interface StatusFacts {
  gone: GoneBecause | null;
  /** edits were thrown away with the document, and the new one isn't here yet */
  refused: boolean;
  /** this generation of the document has been here whole at least once */
  everSynced: boolean;
  /** the socket is open and both sides have exchanged what they had */
  live: boolean;
  /** at least one attempt to connect failed since the last success */
  failing: boolean;
  degraded: boolean;
  pending: number;
}

/** [CL1] one status, and "saved" only when nothing is left to acknowledge on a live connection. */
export function decideStatus(facts: StatusFacts): DocumentStatus {
  const { gone, refused, everSynced, live, failing, degraded, pending } = facts;
  if (gone !== null) return { state: 'gone', because: gone };
  if (!live) {
    if (refused && !everSynced) return { state: 'refused' };
    if (!everSynced && !failing) return { state: 'loading' };
    return { state: 'offline', pending };
  }
  if (degraded) return { state: 'degraded', pending };
  return pending > 0 ? { state: 'saving', pending } : { state: 'saved' };
}
