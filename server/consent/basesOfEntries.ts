import type { BasisRow } from '#shared/consent/basisRow.ts';
import { basisRowsOf } from '#shared/consent/basisRowsOf.ts';
import { consentState } from '#shared/consent/consentState.ts';
import { type LawBasisEvent, lawBasisPayloadSchema } from '#shared/consent/lawBasis.ts';
import { lawBasisRowsOf } from '#shared/consent/lawBasisRowsOf.ts';
import type { LedgerEntry } from '../ledger/entry.ts';
import { consentEvents } from './consentEvents.ts';

/**
 * What the entries of one record come to for the policy. It says the same at whatever hour it is asked, so that
 * `verify-ledger` can compute it again. CN30.
 */
export function basesOfEntries(entries: readonly LedgerEntry[]): BasisRow[] {
  const last = entries.at(-1);
  if (!last) return [];
  const laws = lawBasisEvents(entries);
  if (laws.length > 0) return lawBasisRowsOf(last.recordId, laws);
  return basisRowsOf(last.recordId, consentState(consentEvents(entries), last.at));
}

function lawBasisEvents(entries: readonly LedgerEntry[]): LawBasisEvent[] {
  return entries.flatMap((entry) => {
    if (!entry.kind.startsWith('lawBasis.') || entry.payload === null) return [];
    const { id: entryId, at, actorAccountId, seq: order } = entry;
    return [{ ...lawBasisPayloadSchema.parse(entry.payload), entryId, at, actorAccountId, order }];
  });
}
