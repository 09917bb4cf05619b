import { gedzip } from '#shared/gedcom/gedzip.ts';

/** The genealogy file in what was chosen: itself, or what a GEDZIP holds, never longer than it says; null for a zip that isn't read. GD17. */
export async function gedcomBytes(given: Uint8Array<ArrayBuffer>): Promise<Uint8Array | null> {
  const found = gedzip(given);
  if (found.is === 'none') return given;
  if (found.is === 'bad') return null;
  if (!found.isDeflated) return found.data;
  const bytes = new Uint8Array(found.size);
  let at = 0;
  try {
    const inflated = new Blob([found.data]).stream().pipeThrough(new DecompressionStream('deflate-raw'));
    for (
      let reader = inflated.getReader(), next = await reader.read();
      !next.done;
      next = await reader.read()
    ) {
      if (at + next.value.length > found.size) return null;
      bytes.set(next.value, at);
      at += next.value.length;
    }
  } catch {
    // Damaged.
    return null;
  }
  return at === found.size ? bytes : null;
}
