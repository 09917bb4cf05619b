import type { Kysely } from 'kysely';
import { recomputeBases } from '../consent/recomputeBases.ts';
import type { Database } from '../db/tables.ts';
import { canonicalJson } from '../ledger/canonicalJson.ts';
import type { Ledger } from '../ledger/createLedger.ts';
import { PROOFS_DESTROYED } from '../ledger/entry.ts';

type Db = Kysely<Database>;

/**
 * The situations where what the policy reads isn't what the ledger says: somebody changed `bases` behind it, or what the
 * ledger says can't be read. LE16.
 */
export async function verifyBases(db: Db, ledger: Pick<Ledger, 'read'>): Promise<{ situationId: string }[]> {
  const told = await db.selectFrom('ledger_entries').select('situation_id').distinct().execute();
  const kept = await db.selectFrom('bases').select('situation_id').distinct().execute();
  const wrong: { situationId: string }[] = [];
  for (const situationId of new Set([...told, ...kept].map((row) => row.situation_id)))
    if (!(await holds(db, situationId, ledger))) wrong.push({ situationId });
  return wrong;
}

async function holds(db: Db, situationId: string, ledger: Pick<Ledger, 'read'>): Promise<boolean> {
  // Beside a server that writes, the two are read in one transaction: never an entry without its bases.
  return await db.transaction().execute(async (trx) => {
    const rows = await trx.selectFrom('bases').selectAll().where('situation_id', '=', situationId).execute();
    try {
      const computed = await recomputeBases(trx, situationId, { read: sinceDestroyed(ledger) });
      const there = rows.map(({ id: _, ...row }) => row);
      return inOrder(there) === inOrder(computed);
    } catch {
      return false; // unreadable is what is told here; what exactly is wrong, the check of the ledger says
    }
  });
}

/** What was destroyed opens nothing any more, and says nothing. */
function sinceDestroyed(ledger: Pick<Ledger, 'read'>): Ledger['read'] {
  return async (db, of) => {
    const entries = await ledger.read(db, of);
    return entries.slice(entries.findLastIndex(({ kind }) => kind === PROOFS_DESTROYED) + 1);
  };
}

function inOrder(rows: readonly object[]): string {
  return rows
    .map((row) => canonicalJson(row))
    .sort()
    .join('\n');
}
