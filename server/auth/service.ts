import { createHmac, randomInt, timingSafeEqual } from 'node:crypto';
import { recordAct } from '../audit/recordAct.ts';
import type { Store } from '../db/connect.ts';
import { newId } from '../http/newId.ts';
import { done, type Outcome, refused } from '../http/outcome.ts';
import { hashToken, secretToken } from '../http/secretToken.ts';
import { letters } from '../outbox/letters.ts';
import { postLetter } from '../outbox/outbox.ts';
import type { AccessBook } from '../people/accessBook.ts';
import { isElsewhere } from '../people/isElsewhere.ts';
import { proveAddress } from './proveAddress.ts';

const CODE_LIFETIME_MINUTES = 10;
const CODE_DIGITS = 6;
const CODE_ATTEMPTS = 5;

export interface AuthService {
  /** @returns the secret the asking browser keeps in a cookie, or null on a server that sends no mail */
  askCode(email: string): Promise<string | null>;
  /** @param current the session in which the code is typed, if there is one: proving an address doesn't end it */
  verifyCode(ask: {
    asking: string | null;
    email: string;
    code: string;
    current?: string;
  }): Promise<Outcome<{ accountId: string }>>;
  /** @param current who is already signed in in this browser, if anybody */
  redeemLink(ask: {
    token: string;
    current: { accountId: string; sessionId: string } | null;
  }): Promise<Outcome<Redeemed>>;
  /** Somebody came in another way: for the log of acts. */
  recordSignIn(accountId: string, verb: 'signInWithPasskey' | 'signInWithProvider'): Promise<void>;
}

export interface Redeemed {
  accountId: string;
  situationId: string | null;
  /** how this link shows who somebody is, or doesn't */
  method: 'mailedLink' | 'link' | 'admin';
}

/** Codes and links: rules SI1–SI9 in RULES.md. */
export function createAuthService(deps: {
  store: Store;
  book: AccessBook;
  sendsMail: boolean;
  now: () => number;
}): AuthService {
  const { db, engine } = deps.store;

  return {
    async recordSignIn(accountId, verb) {
      await db
        .transaction()
        .execute((trx) => recordAct(trx, engine, signInAct(accountId, verb, null, deps.now())));
    },

    async askCode(email) {
      // Without mail there is nothing to send to anybody: the answer is the same for every address.
      if (!deps.sendsMail) return null;
      const now = deps.now();
      const asking = secretToken();
      const code = String(randomInt(10 ** CODE_DIGITS)).padStart(CODE_DIGITS, '0');
      await db.transaction().execute(async (trx) => {
        const account = await trx
          .selectFrom('accounts')
          .select('id')
          .where('email', '=', email)
          .where('closed_at', 'is', null)
          .executeTakeFirst();
        await trx
          .insertInto('sign_in_codes')
          .values({
            id: newId(),
            asking_hash: hashToken(asking),
            account_id: account?.id ?? null,
            code_hash: codeHash({ asking, email, code }),
            attempts: 0,
            created_at: now,
            expires_at: now + CODE_LIFETIME_MINUTES * 60_000,
            used_at: null,
          })
          .execute();
        const letter = letters.code({ to: email, code, minutes: CODE_LIFETIME_MINUTES });
        await postLetter(trx, account ? letter : null, now);
        await trx
          .deleteFrom('sign_in_codes')
          .where('expires_at', '<', now - 86_400_000)
          .execute();
      });
      return asking;
    },

    async verifyCode({ asking, email, code, current }) {
      if (!asking) return refused('badCode');
      const now = deps.now();
      // The attempt is counted before it is judged, so that parallel guesses all count.
      const row = await db
        .updateTable('sign_in_codes')
        .set((eb) => ({ attempts: eb('attempts', '+', 1) }))
        .where('asking_hash', '=', hashToken(asking))
        .where('used_at', 'is', null)
        .where('expires_at', '>', now)
        .where('attempts', '<', CODE_ATTEMPTS)
        .returning(['id', 'code_hash', 'account_id'])
        .executeTakeFirst();
      const given = codeHash({ asking, email, code });
      if (!row || !sameText(row.code_hash, given) || row.account_id === null) return refused('badCode');
      const accountId = row.account_id;
      let ended: string[] = [];
      const outcome = await db.transaction().execute(async (trx): Promise<Outcome<{ accountId: string }>> => {
        const used = await trx
          .updateTable('sign_in_codes')
          .set({ used_at: now })
          .where('id', '=', row.id)
          .where('used_at', 'is', null)
          .returning('id')
          .executeTakeFirst();
        if (!used) return refused('badCode');
        ended = await proveAddress(trx, { engine, accountId, keep: current ?? null });
        await recordAct(trx, engine, signInAct(accountId, 'signInWithCode', null, now));
        return done({ accountId });
      });
      for (const sessionId of ended) deps.book.sessionEnded({ accountId, sessionId });
      return outcome;
    },

    async redeemLink({ token, current }) {
      const now = deps.now();
      const hash = hashToken(token);
      const link = await db
        .selectFrom('sign_in_links')
        .leftJoin('members', 'members.id', 'sign_in_links.member_id')
        .innerJoin('accounts', 'accounts.id', 'sign_in_links.account_id')
        .select(['sign_in_links.account_id', 'kind', 'mailed', 'account_existed', 'members.situation_id'])
        .select(['members.id as member_id', 'members.removed_at', 'accounts.closed_at'])
        .select(['created_by', 'can_create_situations'])
        .where('token_hash', '=', hash)
        .where('used_at', 'is', null)
        .where('expires_at', '>', now)
        .executeTakeFirst();
      if (!link || link.closed_at !== null || link.removed_at !== null) return refused('badLink');
      const accountId = link.account_id;
      // Whoever invites an address knows the link: it must not let them in as somebody who was there before.
      const proves = link.kind !== 'invitation' || link.account_existed === 0 || link.mailed === 1;
      if (!proves && current?.accountId !== accountId) return refused('signInFirst');

      // What it was made for may have grown meanwhile: somebody else's table, that its maker has no part in.
      const { created_by: maker } = link;
      const isHandedOver = link.kind === 'handOver' && link.mailed === 0 && maker !== null;
      if (isHandedOver && (await isElsewhere(db, { place: link, maker }))) return refused('badLink');

      const situationId = link.situation_id;
      let ended: string[] = [];
      const work = async (trx: typeof db): Promise<Outcome<Redeemed>> => {
        const used = await trx
          .updateTable('sign_in_links')
          .set({ used_at: now })
          .where('token_hash', '=', hash)
          .where('used_at', 'is', null)
          .returning('token_hash')
          .executeTakeFirst();
        if (!used) return refused('badLink');
        if (link.member_id)
          await trx
            .updateTable('members')
            .set({ joined_at: now })
            .where('id', '=', link.member_id)
            .where('joined_at', 'is', null)
            .execute();
        if (link.mailed === 1)
          ended = await proveAddress(trx, { engine, accountId, keep: current?.sessionId ?? null });
        const verb = link.kind === 'invitation' ? 'openInvitation' : 'signInWithLink';
        await recordAct(trx, engine, signInAct(accountId, verb, situationId, now));
        return done({ accountId, situationId, method: methodOf(link) });
      };
      const outcome = situationId
        ? await deps.book.change(situationId, work)
        : await db.transaction().execute(work);
      for (const sessionId of ended) deps.book.sessionEnded({ accountId, sessionId });
      return outcome;
    },
  };
}

/** Read in one's own mailbox, made on the server's own machine, or handed over by somebody. AU44. */
function methodOf({ mailed, created_by }: { mailed: number; created_by: string | null }): Redeemed['method'] {
  if (mailed === 1) return 'mailedLink';
  return created_by === null ? 'admin' : 'link';
}

function signInAct(accountId: string, verb: string, situationId: string | null, at: number) {
  return { at, accountId, verb, resource: 'session', resourceId: null, situationId };
}

/** Bound to the browser and the address: the code alone, or the table alone, is worth nothing. */
function codeHash({ asking, email, code }: { asking: string; email: string; code: string }): string {
  return createHmac('sha256', asking).update(`${email}\n${code}`).digest('base64url');
}

function sameText(a: string, b: string): boolean {
  return a.length === b.length && timingSafeEqual(Buffer.from(a), Buffer.from(b));
}
