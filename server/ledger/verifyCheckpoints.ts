import type { Kysely } from 'kysely';
import type { Database } from '../db/tables.ts';
import { ROOT } from './entryHash.ts';
import { checkpointText } from './signedTexts.ts';
import type { Signer } from './signer.ts';

/** Numbers, signatures, and that each names an entry that is there as it was. LE12. */
export async function verifyCheckpoints(of: {
  db: Kysely<Database>;
  signs: Signer;
  report: (seq: number | null, what: string) => void;
}): Promise<void> {
  const { db, signs, report } = of;
  const checkpoints = await db
    .selectFrom('ledger_checkpoints')
    .leftJoin('ledger_entries', 'ledger_entries.seq', 'ledger_checkpoints.seq')
    .selectAll('ledger_checkpoints')
    .select('ledger_entries.hash as there')
    .orderBy('number')
    .execute();
  let previous = { number: 0, signature: '' };
  for (const checkpoint of checkpoints) {
    const { number, seq, hash, signature } = checkpoint;
    if (number !== previous.number + 1) report(null, `checkpoint ${number} follows ${previous.number}`);
    if (!signs.isOurs(checkpointText(checkpoint, previous.signature), signature))
      report(null, `checkpoint ${number} is not signed by this server`);
    if ((checkpoint.there ?? ROOT) !== hash) report(seq, `is not the one that checkpoint ${number} knows`);
    previous = { number, signature };
  }
}
