import { createHmac, hkdfSync, timingSafeEqual } from 'node:crypto';

export const AT_HEADER = 'x-maillage-at';
export const PROOF_HEADER = 'x-maillage-proof';

const BYTES = 32;
/** Two clocks of one machine; what is older is a replay. */
const GOOD_FOR_MS = 30_000;

/** The headers by which whoever holds the master key proves it, for one call with this body. */
export function proveInternal(masterKey: Uint8Array, { at, body }: { at: number; body: string }) {
  return { [AT_HEADER]: String(at), [PROOF_HEADER]: proofOf(masterKey, { at: String(at), body }) };
}

/** Whether a call comes from who holds the master key, and just now. CN81. */
export function isInternal(
  masterKey: Uint8Array,
  call: { at: string | undefined; proof: string | undefined; body: string; now: number },
): boolean {
  const { at, proof, body, now } = call;
  if (at === undefined || proof === undefined || !(Math.abs(now - Number(at)) <= GOOD_FOR_MS)) return false;
  const expected = Buffer.from(proofOf(masterKey, { at, body }));
  const given = Buffer.from(proof);
  return given.length === expected.length && timingSafeEqual(given, expected);
}

function proofOf(masterKey: Uint8Array, { at, body }: { at: string; body: string }): string {
  const key = Buffer.from(hkdfSync('sha256', masterKey, new Uint8Array(), 'maillage internal calls', BYTES));
  return createHmac('sha256', key).update(`${at}\n${body}`).digest('base64url');
}
