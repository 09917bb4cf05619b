import type { BasisRow } from '#shared/consent/basisRow.ts';
import { basisRowsOf } from '#shared/consent/basisRowsOf.ts';
import { consentState } from '#shared/consent/consentState.ts';
import type { LedgerEntry } from '../ledger/entry.ts';
import { consentEvents } from './consentEvents.ts';

/**
 * What the entries of one record come to for the policy. It says the same at whatever hour it is asked, so that
 * `verify-ledger` can compute it again. CN30.
 */
export function basesOfEntries(entries: readonly LedgerEntry[]): BasisRow[] {
  const last = entries.at(-1);
  if (!last) return [];
  return basisRowsOf(last.recordId, consentState(consentEvents(entries), last.at));
}
