import { inflateRawSync } from 'node:zlib';
import { gedzip } from '#shared/gedcom/gedzip.ts';

/** The genealogy file in what was given: itself, or what a GEDZIP holds, never longer than it says; null for a zip that isn't read. GD17. */
export function gedcomBytes(given: Uint8Array<ArrayBuffer>): Uint8Array | null {
  const found = gedzip(given);
  if (found.is === 'none') return given;
  if (found.is === 'bad') return null;
  if (!found.isDeflated) return found.data;
  try {
    const bytes = inflateRawSync(found.data, { maxOutputLength: Math.max(1, found.size) });
    return bytes.length === found.size ? bytes : null;
  } catch {
    // Damaged, or longer than it says.
    return null;
  }
}
