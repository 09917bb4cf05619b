import * as oidc from 'openid-client';
import type { Logger } from 'pino';
import type { ProviderAttemptsTable } from '../../db/authTables.ts';
import type { Store } from '../../db/connect.ts';
import { done, type Outcome, refused } from '../../http/outcome.ts';
import { hashToken } from '../../http/secretToken.ts';
import { type Claims, readClaims } from './readClaims.ts';
import type { ProviderSettings } from './readProviders.ts';

const ATTEMPT_MS = 10 * 60_000;
/** Where a browser comes back to: one address per provider, so that one provider's answer is never taken for another's. */
const RETURN_PATH = '/entrer/retour';

type Purpose = ProviderAttemptsTable['purpose'];

export interface Vouched {
  purpose: Purpose;
  provider: string;
  /** who the provider says it is, for ever */
  subject: string;
  /** an address the provider vouches for, where we trust its word; else null */
  provenEmail: string | null;
  claims: Claims;
  /** who was signed in when this began: for `link` and `stepUp` */
  accountId: string | null;
  sessionId: string | null;
  /** for signing out there too */
  idToken: string;
}

export interface Providers {
  list(): { id: string; name: string }[];
  /** those that can sign somebody in again */
  provingAgain(): { id: string; name: string }[];
  start(asked: {
    provider: string;
    purpose: Purpose;
    boundTo: string;
    accountId: string | null;
    sessionId: string | null;
  }): Promise<Outcome<{ url: string }>>;
  /** @param search what the provider added to the address, `?code=…&state=…` */
  finish(answer: { provider: string; search: string; boundTo: string }): Promise<Outcome<Vouched>>;
  /** where to sign out of the provider too */
  leave(provider: string, idToken: string): Promise<string | null>;
}

/**
 * Authorization code with PKCE, state and nonce; id tokens and signed answers are checked by openid-client against the
 * provider's keys. No token is kept in the store. Rules AU10–AU16.
 */
export function createProviders(deps: {
  store: Store;
  settings: readonly ProviderSettings[];
  publicUrl: () => string;
  log: Logger;
  now: () => number;
}): Providers {
  const { db } = deps.store;
  const known = new Map<string, Promise<oidc.Configuration>>();
  const named = (list: readonly ProviderSettings[]) => list.map(({ id, name }) => ({ id, name }));
  const find = (id: string) => deps.settings.find((one) => one.id === id);
  const returnTo = (id: string) => `${deps.publicUrl()}${RETURN_PATH}/${id}`;

  /** Asked of the provider once; again when it didn't answer. */
  async function configuration(settings: ProviderSettings): Promise<oidc.Configuration> {
    const ready = known.get(settings.id) ?? discover(settings);
    known.set(settings.id, ready);
    try {
      return await ready;
    } catch (error) {
      known.delete(settings.id);
      throw error;
    }
  }

  function failed(provider: string, step: string, error: unknown): Outcome<never> {
    const { name, code } = error as { name?: string; code?: string };
    // Codes of the library and of the provider; never what was answered.
    deps.log.warn({ provider, step, kind: name, code }, 'an identity provider did not vouch');
    return refused('badProvider');
  }

  return {
    list: () => named(deps.settings),
    provingAgain: () => named(deps.settings.filter((one) => one.canProveAgain)),

    async start({ provider, purpose, boundTo, accountId, sessionId }) {
      const settings = find(provider);
      if (!settings || (purpose === 'stepUp' && !settings.canProveAgain)) return refused('badProvider');
      const [state, nonce, verifier] = [
        oidc.randomState(),
        oidc.randomNonce(),
        oidc.randomPKCECodeVerifier(),
      ];
      let url: URL;
      try {
        url = oidc.buildAuthorizationUrl(await configuration(settings), {
          ...settings.parameters,
          scope: settings.scope,
          redirect_uri: returnTo(provider),
          state,
          nonce,
          code_challenge: await oidc.calculatePKCECodeChallenge(verifier),
          code_challenge_method: 'S256',
          ...(purpose === 'stepUp' ? { prompt: 'login', max_age: '0' } : {}),
        });
      } catch (error) {
        return failed(provider, 'start', error);
      }
      await db.deleteFrom('provider_attempts').where('expires_at', '<=', deps.now()).execute();
      await db
        .insertInto('provider_attempts')
        .values({
          state_hash: hashToken(state),
          provider,
          purpose,
          bound_to: boundTo,
          account_id: accountId,
          session_id: sessionId,
          nonce,
          verifier,
          expires_at: deps.now() + ATTEMPT_MS,
        })
        .execute();
      return done({ url: url.href });
    },

    async finish({ provider, search, boundTo }) {
      const settings = find(provider);
      const state = new URLSearchParams(search).get('state') ?? '';
      // Used up before it is judged: an answer that comes twice is refused the second time, whatever it holds.
      const attempt = await db
        .deleteFrom('provider_attempts')
        .where('state_hash', '=', hashToken(state))
        .where('provider', '=', provider)
        .where('bound_to', '=', boundTo)
        .where('expires_at', '>', deps.now())
        .returningAll()
        .executeTakeFirst();
      if (!settings || !attempt) return refused('badProvider');
      try {
        const config = await configuration(settings);
        const address = new URL(returnTo(provider));
        address.search = search;
        const tokens = await oidc.authorizationCodeGrant(config, address, {
          pkceCodeVerifier: attempt.verifier,
          expectedState: state,
          expectedNonce: attempt.nonce,
          idTokenExpected: true,
          // Signed in there within the time that this took, or not at all.
          ...(attempt.purpose === 'stepUp' ? { maxAge: ATTEMPT_MS / 1_000 } : {}),
        });
        const idToken = tokens.claims();
        if (!idToken || !tokens.id_token) return refused('badProvider');
        const info = config.serverMetadata().userinfo_endpoint
          ? await oidc.fetchUserInfo(config, tokens.access_token, idToken.sub)
          : {};
        const said: Record<string, unknown> = { ...idToken, ...info };
        return done({
          purpose: attempt.purpose,
          provider,
          subject: idToken.sub,
          provenEmail: provenEmail(said, settings),
          claims: readClaims(said, settings.claims),
          accountId: attempt.account_id,
          sessionId: attempt.session_id,
          idToken: tokens.id_token,
        });
      } catch (error) {
        return failed(provider, 'finish', error);
      }
    },

    async leave(provider, idToken) {
      const settings = find(provider);
      if (!settings) return null;
      try {
        const config = await configuration(settings);
        if (!config.serverMetadata().end_session_endpoint) return null;
        return oidc.buildEndSessionUrl(config, {
          id_token_hint: idToken,
          post_logout_redirect_uri: `${deps.publicUrl()}/entrer`,
        }).href;
      } catch (error) {
        failed(provider, 'leave', error);
        return null;
      }
    },
  };
}

async function discover(settings: ProviderSettings): Promise<oidc.Configuration> {
  const issuer = new URL(settings.issuer);
  // Only a provider of this very machine (a trial, a test) may do without TLS.
  const local = issuer.protocol === 'http:' && ['127.0.0.1', 'localhost', '[::1]'].includes(issuer.hostname);
  const metadata = settings.userInfoSigned ? { userinfo_signed_response_alg: settings.userInfoSigned } : {};
  return await oidc.discovery(
    issuer,
    settings.clientId,
    metadata,
    oidc.ClientSecretPost(settings.clientSecret),
    {
      execute: [oidc.enableNonRepudiationChecks, ...(local ? [oidc.allowInsecureRequests] : [])],
    },
  );
}

/** An address that the provider says it checked, where its word is taken for it. An unverified one is nobody's. AU13. */
function provenEmail(
  said: Readonly<Record<string, unknown>>,
  { emailIsProof }: ProviderSettings,
): string | null {
  const { email, email_verified: verified } = said;
  return emailIsProof && verified === true && typeof email === 'string' ? email.trim().toLowerCase() : null;
}
