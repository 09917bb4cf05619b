/** The SHA-256 of a text's UTF-8 bytes, in hexadecimal; null where the browser has no cryptography (plain http). */
export async function sha256Of(text: string): Promise<string | null> {
  // Absent outside secure contexts, whatever the types say.
  const subtle: SubtleCrypto | undefined = globalThis.crypto?.subtle;
  if (subtle === undefined) return null;
  const digest = await subtle.digest('SHA-256', new TextEncoder().encode(text));
  return [...new Uint8Array(digest)].map((byte) => byte.toString(16).padStart(2, '0')).join('');
}
