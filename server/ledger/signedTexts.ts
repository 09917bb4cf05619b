/** What the signature of the ledger's head covers. */
export function headText({ seq, hash }: { seq: number; hash: string }): string {
  return JSON.stringify(['maillage ledger head', seq, hash]);
}

/** What the signature of a checkpoint covers: the two heads, the time, and the checkpoint before it. */
export function checkpointText(
  of: { number: number; seq: number; hash: string; acts: number; acts_hash: string; at: number },
  previousSignature: string,
): string {
  const { number, seq, hash, acts, acts_hash, at } = of;
  return JSON.stringify([
    'maillage ledger checkpoint',
    number,
    seq,
    hash,
    acts,
    acts_hash,
    at,
    previousSignature,
  ]);
}
