import type { Kysely } from 'kysely';
import { authDate } from '../auth/authDate.ts';
import type { Engine } from '../db/connect.ts';
import type { Database } from '../db/tables.ts';
import { noAddress } from './noAddress.ts';

export interface NewAccount {
  id: string;
  name: string;
  /** lower case, or null for somebody without an address */
  email: string | null;
  canCreateSituations: boolean;
  /** milliseconds since 1970 */
  now: number;
}

/** Writes an account. An e-mail that is taken throws (the column is unique). */
export async function insertAccount(
  db: Kysely<Database>,
  engine: Engine,
  account: NewAccount,
): Promise<void> {
  const at = authDate(engine, account.now);
  await db
    .insertInto('accounts')
    .values({
      id: account.id,
      name: account.name,
      email: account.email ?? noAddress(account.id),
      email_verified: engine === 'sqlite' ? 0 : false,
      image: null,
      created_at: at,
      updated_at: at,
      can_create_situations: account.canCreateSituations ? 1 : 0,
      closed_at: null,
    })
    .execute();
}
