import type { Kysely } from 'kysely';
import type { Database } from '../db/tables.ts';
import { hashOf } from './recordAct.ts';

export interface ActsVerification {
  acts: number;
  head: string;
  problems: { seq: number | null; what: string }[];
}

const PER_ROUND = 5_000;

/** Follows the chain of acts to its head, and past the points that signed checkpoints know. Stops at the first break. */
export async function verifyActs(db: Kysely<Database>): Promise<ActsVerification> {
  const checkpoints = await db.selectFrom('ledger_checkpoints').select(['acts', 'acts_hash']).execute();
  const known = new Map(checkpoints.map((one) => [one.acts, one.acts_hash]));
  let acts = 0;
  let hash = '';
  let seq = 0;
  const broken = (at: number | null, what: string) => ({ acts, head: hash, problems: [{ seq: at, what }] });
  for (let rounds = 0; ; rounds += 1) {
    const before = acts;
    for (;;) {
      const rows = await db
        .selectFrom('audit')
        .selectAll()
        .where('seq', '>', seq)
        .orderBy('seq')
        .limit(PER_ROUND)
        .execute();
      for (const row of rows) {
        const act = {
          at: row.at,
          accountId: row.account_id,
          verb: row.verb,
          resource: row.resource,
          resourceId: row.resource_id,
          situationId: row.situation_id,
        };
        if (row.previous_hash !== hash || hashOf(act, hash) !== row.hash)
          return broken(row.seq, 'the log of acts was changed here');
        ({ hash, seq } = row);
        acts += 1;
        if ((known.get(acts) ?? hash) !== hash) return broken(seq, 'is not the act that a checkpoint knows');
      }
      if (rows.length < PER_ROUND) break;
    }
    const head = await db.selectFrom('audit_head').selectAll().executeTakeFirst();
    // Read after the acts: what a server did meanwhile is followed too.
    if (head && head.acts > acts && (rounds === 0 || acts > before)) continue;
    if (head ? head.acts !== acts || head.hash !== hash || head.seq !== seq : acts > 0)
      return broken(null, 'the log of acts does not end where its head says');
    if (Math.max(0, ...known.keys()) > acts) return broken(null, 'acts that a checkpoint knows are missing');
    return { acts, head: hash, problems: [] };
  }
}
