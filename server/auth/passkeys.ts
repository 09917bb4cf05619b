import { verifyAuthenticationResponse, verifyRegistrationResponse } from '@simplewebauthn/server';
import type {
  NewPasskeyQuestion,
  PasskeyAssertion,
  PasskeyQuestion,
  PasskeyRegistration,
} from '#shared/protocol/http/passkey.ts';
import { recordAct } from '../audit/recordAct.ts';
import type { PasskeysTable } from '../db/authTables.ts';
import type { Store } from '../db/connect.ts';
import { newId } from '../http/newId.ts';
import { done, type Outcome, refused } from '../http/outcome.ts';
import { challengeIn } from './challengeIn.ts';
import { createPasskeyChallenges } from './passkeyChallenges.ts';
import { relyingParty } from './relyingParty.ts';

const TIMEOUT_MS = 120_000;
const PER_ACCOUNT = 20;
/** ES256, EdDSA, RS256: what every authenticator of today has one of. */
const ALGORITHMS = [-7, -8, -257];

/** A signature by a passkey, with all that is needed to check it again when the passkey is no longer there. */
export interface PasskeyProof {
  passkeyId: string;
  credentialId: string;
  /** COSE key in base64url */
  publicKey: string;
  response: PasskeyAssertion;
}

export interface Passkeys {
  /** whether browsers know passkeys at this address */
  available: boolean;
  of(accountId: string): Promise<PasskeysTable[]>;
  askNew(who: { accountId: string; sessionId: string }): Promise<Outcome<NewPasskeyQuestion>>;
  add(
    who: { accountId: string; sessionId: string },
    given: { response: PasskeyRegistration; name: string },
  ): Promise<Outcome<{ id: string }>>;
  rename(accountId: string, passkeyId: string, name: string): Promise<Outcome<undefined>>;
  remove(accountId: string, passkeyId: string): Promise<Outcome<undefined>>;
  /** @param boundTo the hash of the asking browser's cookie, or the session's id */
  ask(asked: {
    purpose: 'signIn' | 'stepUp';
    boundTo: string;
    accountId: string | null;
  }): Promise<Outcome<PasskeyQuestion>>;
  answer(given: {
    purpose: 'signIn' | 'stepUp';
    boundTo: string;
    response: PasskeyAssertion;
  }): Promise<Outcome<{ accountId: string }>>;
  /** Checks that this account's person signed `challenge` (base64url); what it says is the caller's to make unique. */
  verifyAssertion(given: {
    accountId: string;
    challenge: string;
    response: PasskeyAssertion;
  }): Promise<Outcome<PasskeyProof>>;
}

/** Passkeys: discoverable, with the person verified, bound to this address. Rules AU1–AU8. */
export function createPasskeys(deps: { store: Store; publicUrl: () => string; now: () => number }): Passkeys {
  const { db, engine } = deps.store;
  const challenges = createPasskeyChallenges(deps);
  const party = relyingParty(deps.publicUrl());

  const of = (accountId: string) =>
    db.selectFrom('passkeys').selectAll().where('account_id', '=', accountId).orderBy('created_at').execute();

  const named = (rows: PasskeysTable[]) =>
    rows.map((row) => ({
      id: row.credential_id,
      type: 'public-key' as const,
      transports: JSON.parse(row.transports) as string[],
    }));

  /** The passkey that signed `challenge`, its counter moved on; null when the signature isn't one. */
  async function signer(challenge: string, response: PasskeyAssertion): Promise<PasskeysTable | null> {
    if (party === null) return null;
    const passkey = await db
      .selectFrom('passkeys')
      .innerJoin('accounts', 'accounts.id', 'passkeys.account_id')
      .selectAll('passkeys')
      .where('credential_id', '=', response.id)
      .where('closed_at', 'is', null)
      .executeTakeFirst();
    if (!passkey) return null;
    const counter = await countedBy(passkey, challenge, response);
    if (counter === null) return null;
    // Two answers with one counter: one of them is a copy. Authenticators that count nothing say 0 for ever.
    const moved = await db
      .updateTable('passkeys')
      .set({ counter, last_used_at: deps.now() })
      .where('id', '=', passkey.id)
      .where('counter', '=', passkey.counter)
      .returning('id')
      .executeTakeFirst();
    return moved ? passkey : null;
  }

  async function countedBy(
    passkey: PasskeysTable,
    challenge: string,
    { authenticatorAttachment: _, ...response }: PasskeyAssertion,
  ): Promise<number | null> {
    const { userHandle, ...rest } = response.response;
    if (party === null || (userHandle !== undefined && userHandle !== handleOf(passkey.account_id)))
      return null;
    try {
      const { verified, authenticationInfo } = await verifyAuthenticationResponse({
        response: { ...response, response: { ...rest, ...(userHandle === undefined ? {} : { userHandle }) } },
        expectedChallenge: challenge,
        expectedOrigin: party.origins,
        expectedRPID: party.id,
        requireUserVerification: true,
        credential: {
          id: passkey.credential_id,
          publicKey: new Uint8Array(Buffer.from(passkey.public_key, 'base64url')),
          counter: passkey.counter,
        },
      });
      return verified ? authenticationInfo.newCounter : null;
    } catch {
      // The library says no by throwing: a wrong origin, host, challenge, signature or counter, or nobody verified.
      return null;
    }
  }

  return {
    available: party !== null,
    of,

    async askNew({ accountId, sessionId }) {
      if (party === null) return refused('badPasskey');
      const account = await db
        .selectFrom('accounts')
        .select('name')
        .where('id', '=', accountId)
        .executeTakeFirstOrThrow();
      const known = await of(accountId);
      if (known.length >= PER_ACCOUNT) return refused('tooLarge');
      return done({
        challenge: await challenges.ask({ purpose: 'register', boundTo: sessionId }),
        rp: { id: party.id, name: 'Maillage' },
        // Password managers show the name; the handle is our id, which says nothing of anybody.
        user: { id: handleOf(accountId), name: account.name, displayName: account.name },
        pubKeyCredParams: ALGORITHMS.map((alg) => ({ type: 'public-key' as const, alg })),
        timeout: TIMEOUT_MS,
        attestation: 'none',
        excludeCredentials: named(known),
        authenticatorSelection: {
          residentKey: 'required',
          requireResidentKey: true,
          userVerification: 'required',
        },
      });
    },

    async add({ accountId, sessionId }, { response, name }) {
      const challenge = challengeIn(response.response.clientDataJSON);
      if (party === null || challenge === null) return refused('badPasskey');
      if (!(await challenges.take(challenge, { purpose: 'register', boundTo: sessionId })))
        return refused('badPasskey');
      const made = await registered(response, challenge, party);
      if (made === null) return refused('badPasskey');
      const id = newId();
      const now = deps.now();
      return await db.transaction().execute(async (trx): Promise<Outcome<{ id: string }>> => {
        const inserted = await trx
          .insertInto('passkeys')
          .values({
            id,
            account_id: accountId,
            ...made,
            transports: JSON.stringify(response.response.transports ?? []),
            name,
            created_at: now,
            last_used_at: null,
          })
          .onConflict((conflict) => conflict.column('credential_id').doNothing())
          .returning('id')
          .executeTakeFirst();
        if (!inserted) return refused('alreadyExists');
        await recordAct(trx, engine, act(accountId, 'addPasskey', id, now));
        return done({ id });
      });
    },

    async rename(accountId, passkeyId, name) {
      const renamed = await db
        .updateTable('passkeys')
        .set({ name })
        .where('id', '=', passkeyId)
        .where('account_id', '=', accountId)
        .returning('id')
        .executeTakeFirst();
      return renamed ? done(undefined) : refused('notFound');
    },

    async remove(accountId, passkeyId) {
      return await db.transaction().execute(async (trx): Promise<Outcome<undefined>> => {
        const removed = await trx
          .deleteFrom('passkeys')
          .where('id', '=', passkeyId)
          .where('account_id', '=', accountId)
          .returning('id')
          .executeTakeFirst();
        if (!removed) return refused('notFound');
        await recordAct(trx, engine, act(accountId, 'removePasskey', passkeyId, deps.now()));
        return done(undefined);
      });
    },

    async ask({ purpose, boundTo, accountId }) {
      if (party === null) return refused('badPasskey');
      return done({
        challenge: await challenges.ask({ purpose, boundTo }),
        rpId: party.id,
        timeout: TIMEOUT_MS,
        userVerification: 'required',
        allowCredentials: accountId === null ? [] : named(await of(accountId)),
      });
    },

    async answer({ purpose, boundTo, response }) {
      const challenge = challengeIn(response.response.clientDataJSON);
      if (challenge === null || !(await challenges.take(challenge, { purpose, boundTo })))
        return refused('badPasskey');
      const passkey = await signer(challenge, response);
      return passkey ? done({ accountId: passkey.account_id }) : refused('badPasskey');
    },

    async verifyAssertion({ accountId, challenge, response }) {
      const passkey = await signer(challenge, response);
      if (passkey === null || passkey.account_id !== accountId) return refused('badPasskey');
      const { id, credential_id: credentialId, public_key: publicKey } = passkey;
      return done({ passkeyId: id, credentialId, publicKey, response });
    },
  };
}

function act(accountId: string, verb: string, resourceId: string, at: number) {
  return { at, accountId, verb, resource: 'passkey', resourceId, situationId: null };
}

/** Our account's id as a user handle. */
function handleOf(accountId: string): string {
  return Buffer.from(accountId, 'utf8').toString('base64url');
}

async function registered(
  { authenticatorAttachment: _, ...given }: PasskeyRegistration,
  challenge: string,
  party: { id: string; origins: string[] },
): Promise<Pick<PasskeysTable, 'credential_id' | 'public_key' | 'counter' | 'backed_up'> | null> {
  const { transports: _transports, ...response } = given.response;
  try {
    const { verified, registrationInfo } = await verifyRegistrationResponse({
      response: { ...given, response },
      expectedChallenge: challenge,
      expectedOrigin: party.origins,
      expectedRPID: party.id,
      requireUserVerification: true,
      supportedAlgorithmIDs: ALGORITHMS,
    });
    if (!verified) return null;
    return {
      credential_id: registrationInfo.credential.id,
      public_key: Buffer.from(registrationInfo.credential.publicKey).toString('base64url'),
      counter: registrationInfo.credential.counter,
      backed_up: registrationInfo.credentialBackedUp ? 1 : 0,
    };
  } catch {
    // The library says no by throwing.
    return null;
  }
}
