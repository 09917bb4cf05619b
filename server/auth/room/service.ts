import { createHmac, randomInt } from 'node:crypto';
import type { DoorView } from '#shared/protocol/http/room.ts';
import { recordAct } from '../../audit/recordAct.ts';
import type { Store } from '../../db/connect.ts';
import { newId } from '../../http/newId.ts';
import { done, type Outcome, refused } from '../../http/outcome.ts';
import { hashToken } from '../../http/secretToken.ts';
import type { AccessBook } from '../../people/accessBook.ts';
import type { Actor } from '../../people/actor.ts';
import { candidates } from './candidates.ts';

/** A meeting's beginning; the code is on a wall. */
const DOOR_MS = 30 * 60_000;
/** How long somebody who was let in may take to press « Entrer ». */
const ENTER_WITHIN_MS = 10 * 60_000;
const DIGITS = 6;
const WAITING_AT_MOST = 30;

export type Waiting = 'none' | 'waiting' | 'admitted' | 'refused';

export interface RoomService {
  open(actor: Actor): Promise<Outcome<{ id: string; code: string; url: string; expiresAt: number }>>;
  view(actor: Actor, doorId: string): Promise<Outcome<DoorView>>;
  close(actor: Actor, doorId: string): Promise<Outcome<undefined>>;
  admit(
    actor: Actor,
    at: { doorId: string; visitorId: string; memberId: string },
  ): Promise<Outcome<undefined>>;
  turnAway(actor: Actor, at: { doorId: string; visitorId: string }): Promise<Outcome<undefined>>;
  /** @param secret what the waiting browser keeps in a cookie */
  knock(visitor: { code: string; name: string; secret: string }): Promise<Outcome<{ until: number }>>;
  waiting(secret: string | null): Promise<Waiting>;
  /** Once: whom this browser comes in as. */
  enter(secret: string | null): Promise<Outcome<{ accountId: string; situationId: string }>>;
}

/**
 * « Accueillir dans la salle »: a code on the wall lets people knock, each in one browser; a facilitator says who somebody
 * is, and that browser comes in once, as that member. The code alone opens nothing. Rules AU50–AU55.
 */
export function createRoomService(deps: {
  store: Store;
  book: AccessBook;
  secret: string;
  publicUrl: () => string;
  now: () => number;
}): RoomService {
  const { db, engine } = deps.store;
  const codeHash = (code: string) => createHmac('sha256', deps.secret).update(code).digest('base64url');

  async function door(actor: Actor, doorId: string) {
    return await db
      .selectFrom('room_doors')
      .selectAll()
      .where('id', '=', doorId)
      .where('situation_id', '=', actor.situationId)
      .where('opened_by', '=', actor.accountId)
      .where('closed_at', 'is', null)
      .where('expires_at', '>', deps.now())
      .executeTakeFirst();
  }

  /** Decides once about somebody who waits at an open door of the actor's. */
  async function decide(
    trx: Store['db'],
    at: { doorId: string; visitorId: string },
    decision: { state: 'admitted' | 'refused'; memberId: string | null },
  ): Promise<boolean> {
    const decided = await trx
      .updateTable('room_visitors')
      .set({ state: decision.state, member_id: decision.memberId, decided_at: deps.now(), name: '' })
      .where('id', '=', at.visitorId)
      .where('door_id', '=', at.doorId)
      .where('state', '=', 'waiting')
      .returning('id')
      .executeTakeFirst();
    return decided !== undefined;
  }

  const act = (actor: Actor, verb: string, resourceId: string) => ({
    ...actor,
    at: deps.now(),
    verb,
    resource: 'roomDoor',
    resourceId,
  });

  return {
    async open(actor) {
      const now = deps.now();
      const id = newId();
      const expiresAt = now + DOOR_MS;
      const code = await db.transaction().execute(async (trx) => {
        // One door of a facilitator at one table: the code on the wall is the one that counts.
        await trx
          .updateTable('room_doors')
          .set({ closed_at: now })
          .where('situation_id', '=', actor.situationId)
          .where('opened_by', '=', actor.accountId)
          .where('closed_at', 'is', null)
          .execute();
        for (;;) {
          const candidate = String(randomInt(10 ** DIGITS)).padStart(DIGITS, '0');
          const taken = await trx
            .selectFrom('room_doors')
            .select('id')
            .where('code_hash', '=', codeHash(candidate))
            .where('expires_at', '>', now)
            .executeTakeFirst();
          if (taken) continue;
          await trx
            .insertInto('room_doors')
            .values({
              id,
              situation_id: actor.situationId,
              opened_by: actor.accountId,
              code_hash: codeHash(candidate),
              created_at: now,
              expires_at: expiresAt,
              closed_at: null,
            })
            .execute();
          await recordAct(trx, engine, act(actor, 'openDoor', id));
          return candidate;
        }
      });
      return done({ id, code, url: `${deps.publicUrl()}/rejoindre#code=${code}`, expiresAt });
    },

    async view(actor, doorId) {
      const open = await door(actor, doorId);
      if (!open) return refused('gone');
      const visitors = await db
        .selectFrom('room_visitors')
        .select(['id', 'name', 'knocked_at'])
        .where('door_id', '=', doorId)
        .where('state', '=', 'waiting')
        .orderBy('knocked_at')
        .execute();
      const members = await candidates(db, actor.situationId);
      return done({
        expiresAt: open.expires_at,
        visitors: visitors.map(({ id, name, knocked_at: at }) => ({ id, name, at })),
        members: members.map(({ id, name }) => ({ id, name })),
      });
    },

    async close(actor, doorId) {
      const open = await door(actor, doorId);
      if (open)
        await db.updateTable('room_doors').set({ closed_at: deps.now() }).where('id', '=', doorId).execute();
      return done(undefined);
    },

    async admit(actor, { doorId, visitorId, memberId }) {
      if (!(await door(actor, doorId))) return refused('gone');
      return await deps.book.change(actor.situationId, async (trx): Promise<Outcome<undefined>> => {
        // Asked again inside: somebody may have got a way in of their own, or a place elsewhere, meanwhile.
        const member = (await candidates(trx, actor.situationId)).find(({ id }) => id === memberId);
        if (!member) return refused('personElsewhere');
        if (!(await decide(trx, { doorId, visitorId }, { state: 'admitted', memberId })))
          return refused('gone');
        await trx
          .updateTable('members')
          .set({ joined_at: deps.now() })
          .where('id', '=', memberId)
          .where('joined_at', 'is', null)
          .execute();
        await recordAct(trx, engine, act(actor, 'admitFromRoom', memberId));
        return done(undefined);
      });
    },

    async turnAway(actor, { doorId, visitorId }) {
      if (!(await door(actor, doorId))) return refused('gone');
      const decided = await decide(db, { doorId, visitorId }, { state: 'refused', memberId: null });
      return decided ? done(undefined) : refused('gone');
    },

    async knock({ code, name, secret }) {
      const now = deps.now();
      const open = await db
        .selectFrom('room_doors')
        .select(['id', 'expires_at'])
        .where('code_hash', '=', codeHash(code))
        .where('closed_at', 'is', null)
        .where('expires_at', '>', now)
        .executeTakeFirst();
      if (!open) return refused('badCode');
      const boundTo = hashToken(secret);
      // One place in the queue for one browser: knocking again says another name.
      await db
        .deleteFrom('room_visitors')
        .where('bound_to', '=', boundTo)
        .where('state', '!=', 'admitted')
        .execute();
      const { waiting } = await db
        .selectFrom('room_visitors')
        .select((eb) => eb.fn.countAll<number>().as('waiting'))
        .where('door_id', '=', open.id)
        .where('state', '=', 'waiting')
        .executeTakeFirstOrThrow();
      if (Number(waiting) >= WAITING_AT_MOST) return { ...refused('slowDown'), retryAfter: 60 };
      await db
        .insertInto('room_visitors')
        .values({
          id: newId(),
          door_id: open.id,
          name,
          bound_to: boundTo,
          knocked_at: now,
          state: 'waiting',
          member_id: null,
          decided_at: null,
          entered_at: null,
        })
        .execute();
      return done({ until: open.expires_at });
    },

    async waiting(secret) {
      if (secret === null) return 'none';
      const row = await db
        .selectFrom('room_visitors')
        .innerJoin('room_doors', 'room_doors.id', 'room_visitors.door_id')
        .select(['state', 'entered_at', 'decided_at', 'expires_at', 'closed_at'])
        .where('bound_to', '=', hashToken(secret))
        .orderBy('knocked_at', 'desc')
        .executeTakeFirst();
      const now = deps.now();
      if (!row || row.entered_at !== null) return 'none';
      if (row.state === 'admitted')
        return now - (row.decided_at ?? 0) <= ENTER_WITHIN_MS ? 'admitted' : 'none';
      if (row.state === 'refused') return 'refused';
      return row.closed_at === null && now < row.expires_at ? 'waiting' : 'refused';
    },

    async enter(secret) {
      if (secret === null) return refused('badLink');
      const now = deps.now();
      const entered = await db
        .updateTable('room_visitors')
        .set({ entered_at: now })
        .where('bound_to', '=', hashToken(secret))
        .where('state', '=', 'admitted')
        .where('entered_at', 'is', null)
        .where('decided_at', '>=', now - ENTER_WITHIN_MS)
        .returning('member_id')
        .executeTakeFirst();
      if (!entered?.member_id) return refused('badLink');
      const member = await db
        .selectFrom('members')
        .innerJoin('accounts', 'accounts.id', 'members.account_id')
        .select(['account_id', 'situation_id'])
        .where('members.id', '=', entered.member_id)
        .where('removed_at', 'is', null)
        .where('closed_at', 'is', null)
        .executeTakeFirst();
      if (!member) return refused('badLink');
      const { account_id: accountId, situation_id: situationId } = member;
      // The account may have become more than this one place while the browser waited.
      const { places } = await db
        .selectFrom('members')
        .select((eb) => eb.fn.countAll<number>().as('places'))
        .where('account_id', '=', accountId)
        .where('removed_at', 'is', null)
        .executeTakeFirstOrThrow();
      return Number(places) === 1 ? done({ accountId, situationId }) : refused('badLink');
    },
  };
}
