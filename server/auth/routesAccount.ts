import { accountCalls } from '#shared/protocol/http/account.ts';
import type { Limit, RateLimits } from '../http/limits.ts';
import type { Mount } from '../http/mount.ts';
import { done, type Outcome, refused } from '../http/outcome.ts';
import { hashToken, secretToken } from '../http/secretToken.ts';
import type { Fresh } from './fresh.ts';
import type { Identities } from './identities.ts';
import type { MeansOf } from './means.ts';
import type { MySessions } from './mySessions.ts';
import type { Passkeys } from './passkeys.ts';
import type { Providers } from './providers/providers.ts';
import { createSecretCookie } from './secretCookie.ts';
import type { AuthService } from './service.ts';

export interface AccountRoutesDeps {
  service: AuthService;
  fresh: Fresh;
  passkeys: Passkeys;
  providers: Providers;
  identities: Identities;
  mySessions: MySessions;
  meansOf: MeansOf;
  limits: RateLimits;
  publicUrl: () => string;
}

const CODE_S = 600;
const ATTEMPT_S = 600;

/** « Mon compte »: passkeys, sessions, identities, and proving again who one is. */
export function accountRoutes(mount: Mount, deps: AccountRoutesDeps): void {
  const { passkeys, identities, mySessions, fresh, limits, meansOf, providers, publicUrl } = deps;
  const asking = createSecretCookie({ publicUrl, name: 'maillage-step-up', lifetimeS: CODE_S });
  const attempt = createSecretCookie({ publicUrl, name: 'maillage-provider', lifetimeS: ATTEMPT_S });

  /**
   * Another way into the account is made only by somebody who has just proved who they are, the first as well: whoever
   * handed a link over would else make one for themself, and prove by it. Never by who was let in at the door of a room:
   * the device may be anybody's, and what it holds would outlast the meeting. AU42.
   */
  async function mayAddWayIn(who: { accountId: string; sessionId: string }): Promise<Outcome<undefined>> {
    if (await fresh.isFromRoom(who)) return refused('notAllowed');
    return await fresh.requireFresh(who);
  }

  async function spend(accountId: string, limit: Limit = 'stepUpOfAccount'): Promise<Outcome<undefined>> {
    const wait = await limits.spend(limit, accountId);
    return wait > 0 ? { ...refused('slowDown'), retryAfter: wait } : done(undefined);
  }

  mount(accountCalls.listPasskeys, async (_received, { accountId }) =>
    done({
      available: passkeys.available,
      passkeys: (await passkeys.of(accountId)).map((row) => ({
        id: row.id,
        credentialId: row.credential_id,
        name: row.name,
        synced: row.backed_up === 1,
        createdAt: row.created_at,
        lastUsedAt: row.last_used_at,
      })),
    }),
  );
  mount(accountCalls.askNewPasskey, async (_received, visit) => {
    const may = await mayAddWayIn(visit);
    return may.ok ? await passkeys.askNew(visit) : may;
  });
  mount(accountCalls.addPasskey, async ({ body }, visit) => {
    const may = await mayAddWayIn(visit);
    return may.ok ? await passkeys.add(visit, body) : may;
  });
  mount(accountCalls.renamePasskey, async ({ params, body }, { accountId }) =>
    passkeys.rename(accountId, params.passkeyId, body.name),
  );
  mount(accountCalls.removePasskey, async ({ params }, visit) => {
    const may = await fresh.requireFresh(visit);
    return may.ok ? await passkeys.remove(visit.accountId, params.passkeyId) : may;
  });

  mount(accountCalls.listSessions, async (_received, visit) =>
    done({ sessions: await mySessions.list(visit) }),
  );
  mount(accountCalls.endSession, async ({ params }, visit) => mySessions.end(visit, params.sessionId));
  mount(accountCalls.endOtherSessions, async (_received, visit) =>
    done({ ended: await mySessions.endOthers(visit) }),
  );
  // That it was called is all it says: the mount counts it as a sign of the person.
  mount(accountCalls.stillHere, async () => done(undefined));

  mount(accountCalls.stepUpWays, async (_received, visit) => {
    const means = await meansOf(visit.accountId);
    const { ok } = await fresh.requireFresh(visit);
    return done({
      fresh: ok,
      code: means.email !== null,
      passkey: means.passkey,
      providers: means.providers,
      accountId: visit.accountId,
      mayMakePasskey: passkeys.available && (await mayAddWayIn(visit)).ok,
    });
  });
  mount(accountCalls.askStepUpCode, async (_received, visit) => {
    for (const limit of ['stepUpOfAccount', 'stepUpCodesInADay'] as const) {
      const may = await spend(visit.accountId, limit);
      if (!may.ok) return may;
    }
    const { email } = await meansOf(visit.accountId);
    const secret = email === null ? null : await deps.service.askCode(email);
    if (secret === null) return refused('notAllowed');
    visit.setCookie(asking.set(secret));
    return done(undefined);
  });
  mount(accountCalls.stepUpByCode, async ({ body }, visit) => {
    const may = await spend(visit.accountId);
    if (!may.ok) return may;
    const { email } = await meansOf(visit.accountId);
    if (email === null) return refused('badCode');
    const outcome = await deps.service.verifyCode({
      asking: asking.read(visit.headers),
      email,
      code: body.code.replace(/\s/g, ''),
      current: visit.sessionId,
    });
    if (!outcome.ok || outcome.value.accountId !== visit.accountId) return refused('badCode');
    await fresh.prove(visit, 'code');
    visit.setCookie(asking.clear());
    return done(undefined);
  });
  mount(accountCalls.askStepUpPasskey, async (_received, { accountId, sessionId }) =>
    passkeys.ask({ purpose: 'stepUp', boundTo: sessionId, accountId }),
  );
  mount(accountCalls.stepUpByPasskey, async ({ body }, visit) => {
    const may = await spend(visit.accountId);
    if (!may.ok) return may;
    const { response } = body;
    const outcome = await passkeys.answer({ purpose: 'stepUp', boundTo: visit.sessionId, response });
    if (!outcome.ok || outcome.value.accountId !== visit.accountId) return refused('badPasskey');
    await fresh.prove(visit, 'passkey');
    return done(undefined);
  });

  mount(accountCalls.listIdentities, async (_received, { accountId }) => {
    const names = new Map(providers.list().map(({ id, name }) => [id, name]));
    const linked = await identities.of(accountId);
    return done({
      identities: linked.map(({ provider, ...identity }) => ({
        ...identity,
        provider: { id: provider, name: names.get(provider) ?? provider },
      })),
      providers: providers.list(),
    });
  });
  mount(accountCalls.startIdentity, async ({ body }, visit) => {
    const may = body.purpose === 'link' ? await mayAddWayIn(visit) : await spend(visit.accountId);
    if (!may.ok) return may;
    const { accountId, sessionId } = visit;
    const secret = attempt.read(visit.headers) ?? secretToken();
    visit.setCookie(attempt.set(secret));
    return await providers.start({ ...body, boundTo: hashToken(secret), accountId, sessionId });
  });
  mount(accountCalls.removeIdentity, async ({ params }, visit) => {
    const may = await fresh.requireFresh(visit);
    return may.ok ? await identities.remove(visit.accountId, params.identityId) : may;
  });
}
