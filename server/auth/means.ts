import type { Store } from '../db/connect.ts';
import { addressOrNone } from '../people/noAddress.ts';
import type { Identities } from './identities.ts';
import type { Passkeys } from './passkeys.ts';
import type { Providers } from './providers/providers.ts';

/** How somebody can prove, by themself, who they are. */
export interface Means {
  /** their own address, on a server that mails; null without */
  email: string | null;
  passkey: boolean;
  providers: { id: string; name: string }[];
}

export type MeansOf = (accountId: string) => Promise<Means>;

export function createMeansOf(deps: {
  store: Store;
  passkeys: Passkeys;
  identities: Identities;
  providers: Providers;
  sendsMail: boolean;
}): MeansOf {
  return async (accountId) => {
    const account = await deps.store.db
      .selectFrom('accounts')
      .select('email')
      .where('id', '=', accountId)
      .executeTakeFirstOrThrow();
    const linked = new Set((await deps.identities.of(accountId)).map(({ provider }) => provider));
    return {
      email: deps.sendsMail ? addressOrNone(account.email) : null,
      passkey: deps.passkeys.available && (await deps.passkeys.of(accountId)).length > 0,
      providers: deps.providers.provingAgain().filter(({ id }) => linked.has(id)),
    };
  };
}
