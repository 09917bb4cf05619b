import { signInCalls } from '#shared/protocol/http/signIn.ts';
import type { Store } from '../db/connect.ts';
import type { RateLimits } from '../http/limits.ts';
import type { Mount } from '../http/mount.ts';
import { done, refused } from '../http/outcome.ts';
import { hashToken } from '../http/secretToken.ts';
import type { AccessBook } from '../people/accessBook.ts';
import { addressOrNone } from '../people/noAddress.ts';
import { createAskingCookie } from './askingCookie.ts';
import type { AuthService } from './service.ts';
import type { Sessions } from './sessions.ts';

export interface AuthRoutesDeps {
  store: Store;
  book: AccessBook;
  service: AuthService;
  sessions: Sessions;
  limits: RateLimits;
  publicUrl: () => string;
  sendsMail: boolean;
}

export function authRoutes(mount: Mount, deps: AuthRoutesDeps): void {
  const { service, sessions, limits, book } = deps;
  const asking = createAskingCookie(deps.publicUrl);

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
    const outcome = await service.verifyCode({ asking: asking.read(visit.headers), email: body.email, code });
    if (!outcome.ok) return outcome;
    const { setCookie } = await sessions.open(outcome.value.accountId, visit.headers, { method: 'code' });
    visit.setCookie(setCookie);
    visit.setCookie(asking.clear());
    return done({ situationId: null });
  });

  mount(signInCalls.redeemLink, async ({ body }, visit) => {
    const wait = await limits.spend('linkFromAddress', visit.ip);
    if (wait > 0) return { ...refused('slowDown'), retryAfter: wait };
    const cookie = visit.headers.get('cookie') ?? undefined;
    const before = await book.principalOf(cookie);
    const outcome = await service.redeemLink({ token: body.token, current: before?.accountId ?? null });
    if (!outcome.ok) return outcome;
    const { accountId, situationId } = outcome.value;
    if (before?.accountId !== accountId) {
      // One browser, one person: the session that was there ends before the new one begins.
      if (before) {
        await sessions.close(visit.headers);
        book.sessionEnded(before);
      }
      const { setCookie } = await sessions.open(accountId, visit.headers, { method: 'link' });
      visit.setCookie(setCookie);
    }
    return done({ situationId });
  });

  mount(signInCalls.signOut, async (_received, visit) => {
    const cookie = visit.headers.get('cookie') ?? undefined;
    const principal = await book.principalOf(cookie);
    for (const gone of await sessions.close(visit.headers)) visit.setCookie(gone);
    if (principal) book.sessionEnded(principal);
    return done(undefined);
  });

  mount(signInCalls.me, async (_received, { accountId }) => {
    const account = await deps.store.db
      .selectFrom('accounts')
      .select(['id', 'name', 'email', 'can_create_situations'])
      .where('id', '=', accountId)
      .executeTakeFirst();
    if (!account) return refused('signIn');
    return done({
      account: { id: account.id, name: account.name, email: addressOrNone(account.email) },
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
