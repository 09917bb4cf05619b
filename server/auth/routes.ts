import { signInCalls } from '#shared/protocol/http/signIn.ts';
import type { Store } from '../db/connect.ts';
import type { RateLimits } from '../http/limits.ts';
import type { Mount } from '../http/mount.ts';
import { done, refused } from '../http/outcome.ts';
import { hashToken, secretToken } from '../http/secretToken.ts';
import type { AccessBook } from '../people/accessBook.ts';
import { addressOrNone } from '../people/noAddress.ts';
import type { ComeIn } from './comeIn.ts';
import type { Passkeys } from './passkeys.ts';
import { createSecretCookie } from './secretCookie.ts';
import type { AuthService } from './service.ts';
import type { Sessions } from './sessions.ts';

export interface AuthRoutesDeps {
  store: Store;
  book: AccessBook;
  service: AuthService;
  sessions: Sessions;
  comeIn: ComeIn;
  passkeys: Passkeys;
  limits: RateLimits;
  publicUrl: () => string;
  sendsMail: boolean;
}

const CODE_S = 600;
const PASSKEY_S = 300;

/** Codes, links, passkeys; the way out; who is signed in. */
export function authRoutes(mount: Mount, deps: AuthRoutesDeps): void {
  const { service, sessions, limits, book, passkeys, publicUrl, comeIn } = deps;
  const asking = createSecretCookie({ publicUrl, name: 'maillage-asking', lifetimeS: CODE_S });
  const challenged = createSecretCookie({ publicUrl, name: 'maillage-passkey', lifetimeS: PASSKEY_S });

  mount(signInCalls.askCode, async ({ body }, visit) => {
    const waits = [
      await limits.spend('askFromAddress', visit.ip),
      await limits.spend('askForEmail', hashToken(body.email)),
      await limits.spend('askForEmailInADay', hashToken(body.email)),
    ];
    const wait = Math.max(...waits);
    if (wait > 0) return { ...refused('slowDown'), retryAfter: wait };
    const secret = await service.askCode(body.email);
    if (secret) visit.setCookie(asking.set(secret));
    return done({ sentBy: deps.sendsMail ? ('mail' as const) : ('facilitator' as const) });
  });

  mount(signInCalls.verifyCode, async ({ body }, visit) => {
    const wait = await limits.spend('codeFromAddress', visit.ip);
    if (wait > 0) return { ...refused('slowDown'), retryAfter: wait };
    const code = body.code.replace(/\s/g, '');
    const before = await book.principalOf(visit.headers.get('cookie') ?? undefined);
    const outcome = await service.verifyCode({
      asking: asking.read(visit.headers),
      email: body.email,
      code,
      ...(before ? { current: before.sessionId } : {}),
    });
    if (!outcome.ok) return outcome;
    await comeIn(outcome.value.accountId, visit, { method: 'code' });
    visit.setCookie(asking.clear());
    return done({ situationId: null });
  });

  mount(signInCalls.redeemLink, async ({ body }, visit) => {
    const wait = await limits.spend('linkFromAddress', visit.ip);
    if (wait > 0) return { ...refused('slowDown'), retryAfter: wait };
    const before = await book.principalOf(visit.headers.get('cookie') ?? undefined);
    const outcome = await service.redeemLink({ token: body.token, current: before });
    if (!outcome.ok) return outcome;
    const { accountId, situationId, method } = outcome.value;
    await comeIn(accountId, visit, { method });
    return done({ situationId });
  });

  mount(signInCalls.askPasskey, async (_received, visit) => {
    const wait = await limits.spend('passkeyFromAddress', visit.ip);
    if (wait > 0) return { ...refused('slowDown'), retryAfter: wait };
    // Kept while it lives, so that two tabs of one browser may both ask.
    const secret = challenged.read(visit.headers) ?? secretToken();
    visit.setCookie(challenged.set(secret));
    return await passkeys.ask({ purpose: 'signIn', boundTo: hashToken(secret), accountId: null });
  });

  mount(signInCalls.answerPasskey, async ({ body }, visit) => {
    const wait = await limits.spend('passkeyFromAddress', visit.ip);
    if (wait > 0) return { ...refused('slowDown'), retryAfter: wait };
    const secret = challenged.read(visit.headers);
    if (secret === null) return refused('badPasskey');
    const { response } = body;
    const outcome = await passkeys.answer({ purpose: 'signIn', boundTo: hashToken(secret), response });
    if (!outcome.ok) return outcome;
    await service.recordSignIn(outcome.value.accountId, 'signInWithPasskey');
    await comeIn(outcome.value.accountId, visit, { method: 'passkey' });
    visit.setCookie(challenged.clear());
    return done({ situationId: null });
  });

  mount(signInCalls.signOut, async (_received, visit) => {
    const cookie = visit.headers.get('cookie') ?? undefined;
    const principal = await book.principalOf(cookie);
    for (const gone of await sessions.close(visit.headers)) visit.setCookie(gone);
    if (principal) book.sessionEnded(principal);
    // Whatever this site left in the browser goes with the session, whoever sits down next.
    visit.setHeader('clear-site-data', '"cache", "storage"');
    return done(undefined);
  });

  mount(signInCalls.me, async (_received, { accountId, sessionId }) => {
    const account = await deps.store.db
      .selectFrom('accounts')
      .select(['id', 'name', 'email', 'can_create_situations'])
      .where('id', '=', accountId)
      .executeTakeFirst();
    if (!account) return refused('signIn');
    return done({
      account: { id: account.id, name: account.name, email: addressOrNone(account.email) },
      sessionId,
      canCreateSituations: account.can_create_situations === 1,
      sendsMail: deps.sendsMail,
    });
  });

  mount(signInCalls.changeMe, async ({ body }, { accountId }) => {
    await deps.store.db
      .updateTable('accounts')
      .set({ name: body.name })
      .where('id', '=', accountId)
      .execute();
    await book.accountRenamed(accountId);
    return done(undefined);
  });
}
