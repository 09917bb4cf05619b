import { recordAct } from '../audit/recordAct.ts';
import { newId } from '../http/newId.ts';
import { insertAccount } from '../people/accounts.ts';
import { required, UsageError, type Verb } from './verb.ts';

export const createAccount: Verb = {
  name: 'create-account',
  summary: 'open an account that may create situations',
  help: `create-account --email E --name N [--participant] [--json]
  --participant   may take part in situations, and create none`,
  options: { email: { type: 'string' }, name: { type: 'string' }, participant: { type: 'boolean' } },
  async run({ store, now }, values) {
    const email = required(values, 'email').trim().toLowerCase();
    const name = required(values, 'name').trim();
    if (!/^\S+@\S+$/.test(email)) throw new UsageError('--email is not an e-mail');
    const id = newId();
    await store.db.transaction().execute(async (trx) => {
      const taken = await trx
        .selectFrom('accounts')
        .select('id')
        .where('email', '=', email)
        .executeTakeFirst();
      if (taken) throw new UsageError(`this e-mail has an account: ${email}`);
      const canCreateSituations = values['participant'] !== true;
      await insertAccount(trx, store.engine, { id, name, email, canCreateSituations, now });
      const act = { at: now, accountId: null, verb: 'create', resource: 'account' };
      await recordAct(trx, store.engine, { ...act, resourceId: id, situationId: null });
    });
    return { json: { id, email }, lines: [`${email}: ${id}`] };
  },
};
