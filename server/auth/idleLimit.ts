import type { Kysely } from 'kysely';
import type { Database } from '../db/tables.ts';
import { addressOrNone } from '../people/noAddress.ts';

/**
 * How long a session of this account may lie still. Professionals: the setting. Families, and whoever could not come
 * back without somebody else's help (no mail to them, no passkey, no identity provider): only the absolute limit. AU31.
 */
export async function idleLimit(
  db: Kysely<Database>,
  of: { accountId: string; idleMs: number; sendsMail: boolean },
): Promise<number | null> {
  const account = await db
    .selectFrom('accounts')
    .select(['email', 'can_create_situations'])
    .where('id', '=', of.accountId)
    .executeTakeFirst();
  if (!account) return of.idleMs;
  const professional = await db
    .selectFrom('members')
    .select('id')
    .where('account_id', '=', of.accountId)
    .where('removed_at', 'is', null)
    .where('sector', '!=', 'family')
    .executeTakeFirst();
  if (!professional && account.can_create_situations === 0) return null;
  if (of.sendsMail && addressOrNone(account.email) !== null) return of.idleMs;
  const passkey = await db
    .selectFrom('passkeys')
    .select('id')
    .where('account_id', '=', of.accountId)
    .executeTakeFirst();
  const identity = await db
    .selectFrom('credentials')
    .select('id')
    .where('account_id', '=', of.accountId)
    .executeTakeFirst();
  return passkey || identity ? of.idleMs : null;
}
