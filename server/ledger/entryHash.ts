import { createHash } from 'node:crypto';
import type { LedgerEntriesTable } from '../db/consentTables.ts';

/** What the first entry follows. */
export const ROOT = '';

/**
 * The hash of an entry, chained to the one before: a changed, dropped or moved entry no longer fits. Its number isn't in
 * it, because numbers follow each other without a gap.
 */
export function entryHash(entry: Omit<LedgerEntriesTable, 'seq' | 'hash'>): string {
  const words = [
    entry.previous_hash,
    entry.id,
    entry.situation_id,
    entry.record_id,
    entry.kind,
    entry.actor_account_id,
    entry.at,
    entry.payload_hash,
  ];
  return createHash('sha256').update(JSON.stringify(words)).digest('base64url');
}
