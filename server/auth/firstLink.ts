import type { Store } from '../db/connect.ts';
import { newId } from '../http/newId.ts';
import { insertAccount } from '../people/accounts.ts';
import { type MadeLink, makeLink } from './links.ts';

const NAME = 'Facilitation';

/**
 * The way in on a server where nobody has been yet: an account for the first facilitator, and a link to it. Until
 * somebody opens one, each start makes another; null once somebody did, or an account was made otherwise.
 */
export async function firstLink(store: Store, publicUrl: string, now: number): Promise<MadeLink | null> {
  return await store.db.transaction().execute(async (trx) => {
    const accounts = await trx.selectFrom('accounts').select('id').limit(2).execute();
    const unused = await trx
      .selectFrom('sign_in_links')
      .select('account_id')
      .where('kind', '=', 'firstFacilitator')
      .where('used_at', 'is', null)
      .executeTakeFirst();
    const [only, another] = accounts;
    if (another || (only && only.id !== unused?.account_id)) return null;
    const accountId = only?.id ?? newId();
    if (!only) {
      const account = { id: accountId, name: NAME, email: null, canCreateSituations: true, now };
      await insertAccount(trx, store.engine, account);
    }
    await trx.deleteFrom('sign_in_links').where('kind', '=', 'firstFacilitator').execute();
    return await makeLink(trx, publicUrl, {
      kind: 'firstFacilitator',
      accountId,
      memberId: null,
      mailed: false,
      accountExisted: false,
      createdBy: null,
      now,
    });
  });
}
