import type { Kysely } from 'kysely';
import { consentState } from '#shared/consent/consentState.ts';
import type { ConsentEvent } from '#shared/consent/events.ts';
import { requiredSigners } from '#shared/consent/requiredSigners.ts';
import type { Signers } from '#shared/consent/signers.ts';
import type { ConsentState } from '#shared/consent/state.ts';
import type { ConsentTerms } from '#shared/consent/terms.ts';
import type { Database } from '../db/tables.ts';
import type { Ledger } from '../ledger/createLedger.ts';
import type { LedgerEntry } from '../ledger/entry.ts';
import { consentEvents } from './consentEvents.ts';

/** A consent as the ledger tells it at one moment. */
export interface KnownConsent {
  id: string;
  situationId: string;
  entries: readonly LedgerEntry[];
  events: readonly ConsentEvent[];
  drafted: ConsentEvent & { kind: 'drafted' };
  terms: ConsentTerms;
  state: ConsentState;
  signers: Signers;
}

/** Null where there is no such consent in this situation, or its proofs were destroyed. */
export async function readConsent(
  ledger: Pick<Ledger, 'read'>,
  db: Kysely<Database>,
  ask: { situationId: string; consentId: string; now: number },
): Promise<KnownConsent | null> {
  const { situationId, consentId } = ask;
  const entries = await ledger.read(db, { situationId, recordId: consentId });
  return knownConsent(entries, ask.now);
}

/** Out of the entries of one record; null where they tell of no consent. */
export function knownConsent(entries: readonly LedgerEntry[], now: number): KnownConsent | null {
  const [first] = entries;
  const events = consentEvents(entries);
  const drafted = events.find((event) => event.kind === 'drafted');
  if (!first || !drafted) return null;
  const { terms } = drafted;
  return {
    id: first.recordId,
    situationId: first.situationId,
    entries,
    events,
    drafted,
    terms,
    state: consentState(events, now),
    signers: requiredSigners(terms, drafted.at),
  };
}
