import { hashOf } from '../audit/recordAct.ts';
import type { Verb } from './verb.ts';

const PER_ROUND = 5_000;

export const verifyLedger: Verb = {
  name: 'verify-ledger',
  summary: 'check that the log of acts was not changed',
  help: `verify-ledger [--json]
  Follows the chain of hashes from the first act to the last. Keep the head it prints elsewhere: a log cut at its end
  still fits, and only an older head shows that it was longer.`,
  options: {},
  async run({ store }) {
    let head = '';
    let acts = 0;
    for (let after = 0; ; ) {
      const rows = await store.db
        .selectFrom('audit')
        .selectAll()
        .where('seq', '>', after)
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
        if (row.previous_hash !== head || hashOf(act, head) !== row.hash)
          return {
            json: { ok: false, acts, firstWrong: row.seq },
            lines: [`the log was changed at entry ${row.seq}`],
          };
        head = row.hash;
        acts += 1;
        after = row.seq;
      }
      if (rows.length < PER_ROUND) break;
    }
    return { json: { ok: true, acts, head }, lines: [`${acts} acts, head ${head || '(none)'}`] };
  },
};
