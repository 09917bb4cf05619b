import { recordAct } from '../audit/recordAct.ts';
import { makeLink } from '../auth/links.ts';
import { accountOf } from './accountOf.ts';
import type { Verb } from './verb.ts';

export const signInLink: Verb = {
  name: 'sign-in-link',
  summary: 'print a link that signs somebody in, once, within an hour',
  help: 'sign-in-link (--email E | --account ID) [--json]\n  --account  the number that « C’est bien vous ? » shows to who has no address',
  options: { email: { type: 'string' }, account: { type: 'string' } },
  async run(context, values) {
    const { store, publicUrl, now } = context;
    const account = await accountOf(context, values);
    const { url, expiresAt } = await store.db.transaction().execute(async (trx) => {
      const link = await makeLink(trx, publicUrl, {
        kind: 'admin',
        accountId: account.id,
        memberId: null,
        mailed: false,
        accountExisted: true,
        createdBy: null,
        now,
      });
      const act = { at: now, accountId: null, verb: 'signInLink', resource: 'account' };
      await recordAct(trx, store.engine, { ...act, resourceId: account.id, situationId: null });
      return link;
    });
    return { json: { signInUrl: url, expiresAt: new Date(expiresAt).toISOString() }, lines: [url] };
  },
};
