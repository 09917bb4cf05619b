import { betterAuth } from 'better-auth';
import { createAuthEndpoint } from 'better-auth/api';
import { setSessionCookie } from 'better-auth/cookies';
import { z } from 'zod';
import type { ProofMethod } from '../db/authTables.ts';
import type { Store } from '../db/connect.ts';
import { newId } from '../http/newId.ts';
import { deviceOf } from './deviceOf.ts';
import { idleLimit } from './idleLimit.ts';
import { isProof } from './isProof.ts';

export interface OpenSession {
  accountId: string;
  sessionId: string;
  /** milliseconds since 1970 */
  expiresAt: number;
  /** the last sign of the person */
  seenAt: number;
  /** ends after this long without one; null: only at `expiresAt` */
  idleMs: number | null;
}

/** How somebody came in, and for how long at most (the server's limit where absent). */
export interface Arrival {
  method: ProofMethod;
  lifetimeMs?: number;
}

export interface Sessions {
  /** Signs in: makes the session. The answer carries the returned `Set-Cookie`. */
  open(
    accountId: string,
    headers: Headers,
    arrival: Arrival,
  ): Promise<{ setCookie: string; session: OpenSession }>;
  /** The session of a cookie header, or null: no cookie, forged, ended or expired. Idle ones are for the caller to judge. */
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
  /** professionals' sessions end after this long without a sign of them; null: never */
  idleMs: number | null;
  sendsMail: boolean;
  now: () => number;
}): Sessions {
  const { db } = deps.store;
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
            {
              method: 'POST',
              body: z.object({ accountId: z.string(), lifetimeMs: z.number().nullable() }),
              metadata: { SERVER_ONLY: true },
            },
            async (context) => {
              const adapter = context.context.internalAdapter;
              const user = await adapter.findUserById(context.body.accountId);
              if (!user) throw new Error('no such account');
              const { lifetimeMs } = context.body;
              const expiresAt = new Date(deps.now() + (lifetimeMs ?? deps.lifetimeS * 1_000));
              // The last word: without it, better-auth's own lifetime would stand.
              const session = await adapter.createSession(user.id, false, { userAgent: '', expiresAt }, true);
              await setSessionCookie(context, { session, user });
              return context.json({ sessionId: session.id, expiresAt: session.expiresAt.getTime() });
            },
          ),
        },
      },
    ],
  });

  /** Keeps what better-auth has no column for: device, last sign of the person, last proof. */
  async function note(accountId: string, { sessionId, userAgent, method }: Noted) {
    const now = deps.now();
    const { idleMs: limit, sendsMail } = deps;
    const idleMs = limit === null ? null : await idleLimit(db, { accountId, idleMs: limit, sendsMail });
    await db
      .insertInto('session_facts')
      .values({
        session_id: sessionId,
        method,
        ...deviceOf(userAgent),
        seen_at: now,
        proved_at: isProof(method) ? now : 0,
        idle_ms: idleMs,
      })
      .execute();
    return { seenAt: now, idleMs };
  }

  return {
    async open(accountId, headers, { method, lifetimeMs }) {
      const { headers: answered, response } = await auth.api.openSession({
        body: { accountId, lifetimeMs: lifetimeMs ?? null },
        headers,
        returnHeaders: true,
      });
      const [setCookie] = answered.getSetCookie();
      if (!setCookie) throw new Error('better-auth set no cookie');
      const { sessionId } = response;
      const noted = await note(accountId, { sessionId, userAgent: headers.get('user-agent'), method });
      return { setCookie, session: { accountId, ...response, ...noted } };
    },
    async find(cookieHeader) {
      if (!cookieHeader) return null;
      const found = await auth.api.getSession({ headers: new Headers({ cookie: cookieHeader }) });
      if (!found) return null;
      const { session, user } = found;
      const facts = await db
        .selectFrom('session_facts')
        .select(['seen_at', 'idle_ms'])
        .where('session_id', '=', session.id)
        .executeTakeFirst();
      return {
        accountId: user.id,
        sessionId: session.id,
        expiresAt: new Date(session.expiresAt).getTime(),
        seenAt: facts?.seen_at ?? deps.now(),
        idleMs: facts?.idle_ms ?? null,
      };
    },
    async close(headers) {
      // better-auth signs out all the same when the session can't be deleted: that is done here, and throws. SI7.
      const found = await auth.api.getSession({ headers });
      if (found) await db.deleteFrom('sign_in_sessions').where('id', '=', found.session.id).execute();
      const { headers: answered } = await auth.api.signOut({ headers, returnHeaders: true });
      return answered.getSetCookie();
    },
  };
}

interface Noted {
  sessionId: string;
  userAgent: string | null;
  method: ProofMethod;
}
