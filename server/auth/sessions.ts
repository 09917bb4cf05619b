import { betterAuth } from 'better-auth';
import { createAuthEndpoint } from 'better-auth/api';
import { setSessionCookie } from 'better-auth/cookies';
import { z } from 'zod';
import type { Store } from '../db/connect.ts';
import { newId } from '../http/newId.ts';

export interface OpenSession {
  accountId: string;
  sessionId: string;
  /** milliseconds since 1970 */
  expiresAt: number;
}

export interface Sessions {
  /** Signs in: makes the session. The answer carries the returned `Set-Cookie`. */
  open(accountId: string, headers: Headers): Promise<{ setCookie: string; session: OpenSession }>;
  /** The session of a cookie header, or null: no cookie, forged, ended or expired. */
  find(cookieHeader: string | undefined): Promise<OpenSession | null>;
  /** Ends the session of these headers. @returns the cookies that make the browser forget it */
  close(headers: Headers): Promise<string[]>;
}

/**
 * Sign-in sessions, on better-auth with our own store. Its HTTP handler isn't mounted: our calls are the only way
 * in, and they call it. The cookie holds a random reference, signed; `SameSite=Lax`, since somebody who follows a
 * link from a mail must still be signed in.
 */
export function createSessions(deps: {
  store: Store;
  secret: string;
  publicUrl: string;
  lifetimeS: number;
}): Sessions {
  const secure = deps.publicUrl.startsWith('https:');
  const auth = betterAuth({
    appName: 'Maillage',
    baseURL: deps.publicUrl,
    secret: deps.secret,
    database: { db: deps.store.db, type: deps.store.engine },
    telemetry: { enabled: false },
    logger: { disabled: true },
    rateLimit: { enabled: false },
    emailAndPassword: { enabled: false },
    user: {
      modelName: 'accounts',
      fields: { emailVerified: 'email_verified', createdAt: 'created_at', updatedAt: 'updated_at' },
    },
    session: {
      modelName: 'sign_in_sessions',
      fields: {
        userId: 'account_id',
        expiresAt: 'expires_at',
        ipAddress: 'ip_address',
        userAgent: 'user_agent',
        createdAt: 'created_at',
        updatedAt: 'updated_at',
      },
      expiresIn: deps.lifetimeS,
      // An absolute limit: a session that slides for ever is a stolen telephone signed in for ever.
      disableSessionRefresh: true,
    },
    account: {
      modelName: 'credentials',
      fields: {
        userId: 'account_id',
        providerId: 'provider_id',
        accountId: 'provider_account_id',
        accessToken: 'access_token',
        refreshToken: 'refresh_token',
        idToken: 'id_token',
        accessTokenExpiresAt: 'access_token_expires_at',
        refreshTokenExpiresAt: 'refresh_token_expires_at',
        createdAt: 'created_at',
        updatedAt: 'updated_at',
      },
    },
    verification: {
      modelName: 'verifications',
      fields: { expiresAt: 'expires_at', createdAt: 'created_at', updatedAt: 'updated_at' },
    },
    advanced: {
      database: { generateId: newId },
      useSecureCookies: false,
      cookies: {
        session_token: {
          // `__Host-`: no other host of the domain can set it. Browsers want `secure` with it, so not on plain http.
          name: secure ? '__Host-maillage' : 'maillage',
          attributes: { secure, httpOnly: true, sameSite: 'lax', path: '/' },
        },
      },
      // Addresses and browsers of people are nobody's business here.
      ipAddress: { disableIpTracking: true },
    },
    plugins: [
      {
        id: 'maillage',
        endpoints: {
          openSession: createAuthEndpoint(
            '/maillage/open-session',
            { method: 'POST', body: z.object({ accountId: z.string() }), metadata: { SERVER_ONLY: true } },
            async (context) => {
              const adapter = context.context.internalAdapter;
              const user = await adapter.findUserById(context.body.accountId);
              if (!user) throw new Error('no such account');
              const session = await adapter.createSession(user.id, false, { userAgent: '' });
              await setSessionCookie(context, { session, user });
              return context.json({ sessionId: session.id, expiresAt: session.expiresAt.getTime() });
            },
          ),
        },
      },
    ],
  });

  return {
    async open(accountId, headers) {
      const { headers: answered, response } = await auth.api.openSession({
        body: { accountId },
        headers,
        returnHeaders: true,
      });
      const [setCookie] = answered.getSetCookie();
      if (!setCookie) throw new Error('better-auth set no cookie');
      return { setCookie, session: { accountId, ...response } };
    },
    async find(cookieHeader) {
      if (!cookieHeader) return null;
      const found = await auth.api.getSession({ headers: new Headers({ cookie: cookieHeader }) });
      if (!found) return null;
      const { session, user } = found;
      return { accountId: user.id, sessionId: session.id, expiresAt: new Date(session.expiresAt).getTime() };
    },
    async close(headers) {
      const { headers: answered } = await auth.api.signOut({ headers, returnHeaders: true });
      return answered.getSetCookie();
    },
  };
}
