import { recordAct } from '../audit/recordAct.ts';
import { accountOf } from './accountOf.ts';
import type { Verb } from './verb.ts';

export const closeAccount: Verb = {
  name: 'close-account',
  summary: 'close an account: its sessions end, a running server cuts its sockets within two seconds',
  help: 'close-account --email E [--json]',
  options: { email: { type: 'string' } },
  async run(context, values) {
    const { store, now } = context;
    const { id } = await accountOf(context, values);
    await store.db.transaction().execute(async (trx) => {
      await trx.updateTable('accounts').set({ closed_at: now }).where('id', '=', id).execute();
      await trx.deleteFrom('sign_in_sessions').where('account_id', '=', id).execute();
      await trx
        .deleteFrom('sign_in_links')
        .where('account_id', '=', id)
        .where('used_at', 'is', null)
        .execute();
      // A running server sees the new version and reads the facts again.
      await trx
        .updateTable('situations')
        .set((eb) => ({ access_version: eb('access_version', '+', 1) }))
        .where('id', 'in', (eb) =>
          eb.selectFrom('members').select('situation_id').where('account_id', '=', id),
        )
        .execute();
      const act = { at: now, accountId: null, verb: 'close', resource: 'account' };
      await recordAct(trx, store.engine, { ...act, resourceId: id, situationId: null });
    });
    return { json: { id, closed: true }, lines: [`closed: ${id}`] };
  },
};
