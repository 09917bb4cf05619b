import type { AdminContext } from './context.ts';
import { required, UsageError, type Values } from './verb.ts';

/** The account that `--email` names, or `--account`, by its number: not everybody has an address. */
export async function accountOf(
  { store }: AdminContext,
  values: Values,
): Promise<{ id: string; name: string }> {
  const id = typeof values['account'] === 'string' ? values['account'].trim() : null;
  const email = id === null ? required(values, 'email').trim().toLowerCase() : null;
  const account = await store.db
    .selectFrom('accounts')
    .select(['id', 'name'])
    .where(id === null ? 'email' : 'id', '=', id ?? email ?? '')
    .where('closed_at', 'is', null)
    .executeTakeFirst();
  if (!account)
    throw new UsageError(
      id === null ? `no open account has this e-mail: ${email}` : `no open account has this number: ${id}`,
    );
  return account;
}
