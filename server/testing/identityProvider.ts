import { generateKeyPairSync } from 'node:crypto';
import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import Provider, { type Context } from 'oidc-provider';

export interface IdentityProvider {
  issuer: string;
  /** Who signs in there from now on, and what the provider says of them. */
  signsIn(subject: string, claims?: Record<string, unknown>): void;
  /** A browser goes there and comes back: what it brings, `?code=…&state=…`. */
  visit(url: string): Promise<string>;
  close(): Promise<void>;
}

export const CLIENT = { clientId: 'maillage', clientSecret: 'un-secret-de-test-assez-long-0123456789' };

const CLAIMS = ['name', 'email', 'email_verified', 'function', 'organization', 'profession'];

/** A real OpenID Connect server on a free port, where signing in takes no typing. PKCE is asked of everybody. */
export async function identityProvider({
  returnTo,
  signedOutTo,
}: {
  returnTo: string;
  signedOutTo: string;
}): Promise<IdentityProvider> {
  let subject = 'nobody';
  let said: Record<string, unknown> = {};
  const server = createServer();
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const issuer = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const { privateKey } = generateKeyPairSync('rsa', { modulusLength: 2_048 });
  const provider = new Provider(issuer, {
    clients: [
      {
        client_id: CLIENT.clientId,
        client_secret: CLIENT.clientSecret,
        redirect_uris: [returnTo],
        post_logout_redirect_uris: [signedOutTo],
        token_endpoint_auth_method: 'client_secret_post',
      },
    ],
    jwks: { keys: [{ ...privateKey.export({ format: 'jwk' }), kid: 'one', use: 'sig', alg: 'RS256' }] },
    cookies: { keys: ['a-key-of-the-test'] },
    pkce: { required: () => true },
    scopes: ['openid', 'profile', 'email'],
    claims: { openid: ['sub'], profile: CLAIMS, email: ['email', 'email_verified'] },
    conformIdTokenClaims: false,
    features: { devInteractions: { enabled: false } },
    interactions: { url: () => '/interaction' },
    findAccount: (_context: Context, id: string) => ({
      accountId: id,
      claims: () => ({ sub: id, ...said }),
    }),
    async loadExistingGrant({ oidc }: Context) {
      const grant = new oidc.provider.Grant({
        clientId: oidc.client?.clientId,
        accountId: oidc.session?.accountId,
      });
      grant.addOIDCScope('openid profile email');
      await grant.save();
      return grant;
    },
  });
  const callback = provider.callback();
  server.on('request', (request, response) => {
    if (!request.url?.startsWith('/interaction')) return callback(request, response);
    provider
      .interactionFinished(request, response, { login: { accountId: subject } })
      .catch((error: unknown) => response.writeHead(500).end(String(error)));
  });

  return {
    issuer,
    signsIn(who, claims = {}) {
      subject = who;
      said = claims;
    },
    async visit(url) {
      const jar = new Map<string, string>();
      let address = url;
      for (let hops = 0; hops < 10; hops += 1) {
        const cookie = [...jar].map(([name, value]) => `${name}=${value}`).join('; ');
        const response = await fetch(address, { redirect: 'manual', headers: { cookie } });
        for (const line of response.headers.getSetCookie()) {
          const [pair = ''] = line.split(';');
          jar.set(pair.slice(0, pair.indexOf('=')), pair.slice(pair.indexOf('=') + 1));
        }
        const next = response.headers.get('location');
        if (next === null)
          throw new Error(`the provider answered ${response.status}: ${await response.text()}`);
        const to = new URL(next, address);
        if (to.href.startsWith(returnTo)) return to.search;
        address = to.href;
      }
      throw new Error('the provider never sent the browser back');
    },
    async close() {
      server.closeAllConnections();
      await new Promise<void>((resolve) => server.close(() => resolve()));
    },
  };
}
