import type { ProofMethod } from '../db/authTables.ts';

/**
 * Whether coming in that way shows who somebody is. A link that a person handed over and the door of a room are another
 * person's word: whoever gave it could have used it. AU44.
 */
export function isProof(method: ProofMethod): boolean {
  return method !== 'link' && method !== 'room';
}
