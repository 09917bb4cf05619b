import type { AdminContext } from './context.ts';
import { required, UsageError, type Values } from './verb.ts';

/** The account that `--email` names. */
export async function accountOf(
  { store }: AdminContext,
  values: Values,
): Promise<{ id: string; name: string }> {
  const email = required(values, 'email').trim().toLowerCase();
  const account = await store.db
    .selectFrom('accounts')
    .select(['id', 'name'])
    .where('email', '=', email)
    .where('closed_at', 'is', null)
    .executeTakeFirst();
  if (!account) throw new UsageError(`no open account has this e-mail: ${email}`);
  return account;
}
