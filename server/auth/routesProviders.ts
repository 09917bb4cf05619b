import { signInCalls } from '#shared/protocol/http/signIn.ts';
import type { RateLimits } from '../http/limits.ts';
import type { Mount } from '../http/mount.ts';
import { done, refused } from '../http/outcome.ts';
import { hashToken, secretToken } from '../http/secretToken.ts';
import type { AccessBook } from '../people/accessBook.ts';
import type { ComeIn } from './comeIn.ts';
import type { Identities } from './identities.ts';
import type { Passkeys } from './passkeys.ts';
import type { Providers, Vouched } from './providers/providers.ts';
import { createSecretCookie } from './secretCookie.ts';
import type { AuthService } from './service.ts';

export interface ProviderRoutesDeps {
  book: AccessBook;
  service: AuthService;
  comeIn: ComeIn;
  passkeys: Passkeys;
  providers: Providers;
  identities: Identities;
  limits: RateLimits;
  publicUrl: () => string;
}

const ATTEMPT_S = 600;
/** As long as a session may be: for signing out of the provider too. */
const HINT_S = 7 * 86_400;
/** A cookie holds no more; a longer id token is left out, and the provider asks whether to sign out. */
const HINT_BYTES = 3_500;

/** The ways in that there are; going to an identity provider and coming back. */
export function providerRoutes(mount: Mount, deps: ProviderRoutesDeps): void {
  const { book, limits, providers, identities, publicUrl, comeIn } = deps;
  const attempt = createSecretCookie({ publicUrl, name: 'maillage-provider', lifetimeS: ATTEMPT_S });
  const hint = createSecretCookie({ publicUrl, name: 'maillage-provider-out', lifetimeS: HINT_S });

  mount(signInCalls.ways, async () =>
    done({ passkeys: deps.passkeys.available, providers: providers.list() }),
  );

  mount(signInCalls.startProvider, async ({ body }, visit) => {
    const wait = await limits.spend('providerFromAddress', visit.ip);
    if (wait > 0) return { ...refused('slowDown'), retryAfter: wait };
    const secret = attempt.read(visit.headers) ?? secretToken();
    visit.setCookie(attempt.set(secret));
    return await providers.start({
      provider: body.provider,
      purpose: 'signIn',
      boundTo: hashToken(secret),
      accountId: null,
      sessionId: null,
    });
  });

  mount(signInCalls.finishProvider, async ({ body }, visit) => {
    const wait = await limits.spend('providerFromAddress', visit.ip);
    if (wait > 0) return { ...refused('slowDown'), retryAfter: wait };
    const secret = attempt.read(visit.headers);
    if (secret === null) return refused('badProvider');
    const outcome = await providers.finish({ ...body, boundTo: hashToken(secret) });
    if (!outcome.ok) return outcome;
    const vouched = outcome.value;
    const concluded = await conclude(vouched);
    if (!concluded.ok) return concluded;
    if (concluded.value !== null)
      await comeIn(concluded.value, visit, { method: `provider:${vouched.provider}` });
    const kept = `${vouched.provider} ${vouched.idToken}`;
    if (vouched.purpose === 'signIn' && kept.length <= HINT_BYTES) visit.setCookie(hint.set(kept));
    visit.setCookie(attempt.clear());
    return done({ purpose: vouched.purpose });

    /** @returns whom to sign in; null where somebody stays who they are */
    async function conclude(one: Vouched) {
      if (one.purpose === 'signIn') {
        const found = await identities.accountFor(one);
        if (!found.ok) return found;
        await deps.service.recordSignIn(found.value.accountId, 'signInWithProvider');
        return done(found.value.accountId);
      }
      // What was begun in a session ends in it.
      const principal = await book.principalOf(visit.headers.get('cookie') ?? undefined);
      if (!principal || principal.sessionId !== one.sessionId) return refused('badProvider');
      if (one.purpose === 'link') {
        const linked = await identities.link(principal.accountId, one);
        return linked.ok ? done(null) : linked;
      }
      const found = await identities.accountFor(one);
      if (!found.ok || found.value.accountId !== principal.accountId) return refused('badProvider');
      return done(principal.accountId);
    }
  });

  mount(signInCalls.leaveProvider, async (_received, visit) => {
    const [provider = '', idToken] = (hint.read(visit.headers) ?? '').split(' ');
    if (idToken === undefined) return done({ url: null });
    visit.setCookie(hint.clear());
    return done({ url: await providers.leave(provider, idToken) });
  });
}
