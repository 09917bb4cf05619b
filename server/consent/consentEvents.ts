import { consentEventOf } from '#shared/consent/consentEventOf.ts';
import type { ConsentEvent } from '#shared/consent/events.ts';
import type { LedgerEntry } from '../ledger/entry.ts';

/**
 * The events of a consent, out of the ledger. Entries whose proofs were destroyed say nothing any more; one that says
 * what nobody understands throws, since it might be a withdrawal. CN31.
 */
export function consentEvents(entries: readonly LedgerEntry[]): ConsentEvent[] {
  return entries.flatMap((entry) => {
    if (!entry.kind.startsWith('consent.') || entry.payload === null) return [];
    const { id: entryId, at, actorAccountId, seq: order, kind, payload } = entry;
    const event = consentEventOf({ entryId, at, actorAccountId, order, kind, payload });
    if (event === null) throw new Error(`entry ${order} of the ledger is not understood`);
    return [event];
  });
}
