import type { PasskeyChallengesTable } from '../db/authTables.ts';
import type { Store } from '../db/connect.ts';
import { hashToken, secretToken } from '../http/secretToken.ts';

const LIFETIME_MS = 5 * 60_000;

interface Asked {
  purpose: PasskeyChallengesTable['purpose'];
  /** a session's id, or the hash of the asking browser's cookie */
  boundTo: string;
}

export interface PasskeyChallenges {
  /** A new question, for one browser or session and one purpose. Only its hash is kept. */
  ask(asked: Asked): Promise<string>;
  /** Uses a question up: true once, for whoever it was asked of, within five minutes. */
  take(challenge: string, asked: Asked): Promise<boolean>;
}

/** Questions for authenticators. AU2. */
export function createPasskeyChallenges({
  store,
  now,
}: {
  store: Store;
  now: () => number;
}): PasskeyChallenges {
  const { db } = store;
  return {
    async ask({ purpose, boundTo }) {
      const challenge = secretToken();
      await db.deleteFrom('passkey_challenges').where('expires_at', '<=', now()).execute();
      await db
        .insertInto('passkey_challenges')
        .values({
          challenge_hash: hashToken(challenge),
          purpose,
          bound_to: boundTo,
          expires_at: now() + LIFETIME_MS,
        })
        .execute();
      return challenge;
    },
    async take(challenge, { purpose, boundTo }) {
      const taken = await db
        .deleteFrom('passkey_challenges')
        .where('challenge_hash', '=', hashToken(challenge))
        .where('purpose', '=', purpose)
        .where('bound_to', '=', boundTo)
        .where('expires_at', '>', now())
        .returning('challenge_hash')
        .executeTakeFirst();
      return taken !== undefined;
    },
  };
}
