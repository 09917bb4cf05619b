import type { FamilyPlace } from '#shared/domain/familyPlace.ts';
import type { Profession } from '#shared/domain/profession.ts';
import type { Role } from '#shared/domain/role.ts';
import type { Sector } from '#shared/domain/sector.ts';
import type { MemberFacts, SituationFacts } from '#shared/policy/index.ts';
import type { InvitationView } from '#shared/protocol/http/people.ts';
import { recordAct } from '../audit/recordAct.ts';
import { makeLink, voidLinksOf } from '../auth/links.ts';
import type { Store } from '../db/connect.ts';
import { newId } from '../http/newId.ts';
import { done, type Outcome, refused } from '../http/outcome.ts';
import { letters } from '../outbox/letters.ts';
import { postLetter } from '../outbox/outbox.ts';
import type { NewExposure } from '../situations/newExposure.ts';
import type { AccessBook } from './accessBook.ts';
import { insertAccount } from './accounts.ts';
import type { Actor } from './actor.ts';
import { addMember } from './addMember.ts';
import { isElsewhere } from './isElsewhere.ts';
import { addressOrNone } from './noAddress.ts';
import { memberViews } from './present.ts';
import * as rows from './repository.ts';
import { standingOf, type WriteDownDeps, writeDownPlace } from './writeDownPlace.ts';

export interface Invitee {
  name: string;
  email?: string | undefined;
  role: Role;
  sector: Sector;
  function: string;
  organization: string;
  familyPlace?: FamilyPlace | undefined;
  profession: Profession | null;
  careTeam: string | null;
}

export interface LinkAnswer {
  url: string | null;
  mailed: boolean;
  expiresAt: number;
}

export interface MemberChange {
  role?: Role | undefined;
  sector?: Sector | undefined;
  function?: string | undefined;
  organization?: string | undefined;
  familyPlace?: FamilyPlace | undefined;
  profession?: Profession | null | undefined;
  careTeam?: string | null | undefined;
}

type Invited = LinkAnswer & { invitation: InvitationView };

export interface PeopleService {
  invite(actor: Actor, invitee: Invitee): Promise<Outcome<Invited>>;
  invitations(actor: Actor): Promise<InvitationView[]>;
  withdraw(actor: Actor, invitationId: string): Promise<Outcome<undefined>>;
  change(actor: Actor, memberId: string, change: MemberChange): Promise<Outcome<undefined>>;
  remove(actor: Actor, memberId: string): Promise<Outcome<undefined>>;
  handOverLink(actor: Actor, memberId: string): Promise<Outcome<LinkAnswer>>;
}

/** Who is at a table. An invitation is a place that nobody has taken yet: its id is the member's. */
export function createPeopleService(
  deps: WriteDownDeps & {
    store: Store;
    book: AccessBook;
    publicUrl: () => string;
    newExposure: NewExposure;
  },
): PeopleService {
  const { book } = deps;
  const { db, engine } = deps.store;

  function act(actor: Actor, verb: string, resource: string, resourceId: string) {
    const { accountId, situationId } = actor;
    return { at: deps.now(), accountId, verb, resource, resourceId, situationId };
  }

  async function invitationOf(actor: Actor, memberId: string): Promise<InvitationView | null> {
    return (await invitations(actor)).find((invitation) => invitation.id === memberId) ?? null;
  }

  async function invitations(actor: Actor): Promise<InvitationView[]> {
    const now = deps.now();
    const links = await rows.waitingInvitations(db, actor.situationId);
    const members = await memberViews(db, actor);
    return members.flatMap((member) => {
      const link = links.get(member.id);
      if (!member.pending) return [];
      const createdAt = link?.created_at ?? 0;
      const expiresAt = link?.expires_at ?? 0;
      return [{ id: member.id, member, createdAt, expiresAt, expired: expiresAt <= now }];
    });
  }

  async function seat(actor: Actor, { email, ...invitee }: Invitee): Promise<Outcome<Invited>> {
    const now = deps.now();
    const outcome = await book.change(actor.situationId, async (trx) => {
      const existing = email === undefined ? undefined : await rows.accountByEmail(trx, email);
      const accountId = existing?.id ?? newId();
      if (existing) {
        const place = await rows.placeOf(trx, { situationId: actor.situationId, accountId });
        if (place && place.removed_at === null) return refused('alreadyMember');
      } else {
        const { name } = invitee;
        const account = { id: accountId, name, email: email ?? null, canCreateSituations: false, now };
        await insertAccount(trx, engine, account);
      }
      const { memberId } = await addMember(trx, {
        ...invitee,
        id: newId(),
        situationId: actor.situationId,
        accountId,
        joinedAt: null,
        now,
      });
      await voidLinksOf(trx, memberId);
      const mailed = deps.sendsMail && email !== undefined;
      const link = await makeLink(trx, deps.publicUrl(), {
        kind: 'invitation',
        accountId,
        memberId,
        mailed,
        accountExisted: existing !== undefined,
        createdBy: actor.accountId,
        now,
      });
      if (mailed) await postLetter(trx, letters.invitation({ to: email, url: link.url }), now);
      await writeDownPlace(deps, trx, { actor, memberId, before: null });
      await recordAct(trx, engine, act(actor, 'invite', 'member', memberId));
      return done({ memberId, url: mailed ? null : link.url, mailed, expiresAt: link.expiresAt });
    });
    if (!outcome.ok) return outcome;
    const { memberId, ...link } = outcome.value;
    const invitation = await invitationOf(actor, memberId);
    // Withdrawn in the very moment it was made.
    return invitation ? done({ ...link, invitation }) : refused('gone');
  }

  /** What somebody is to the table opens and closes: as somebody else, they may see a link and not what it points to. SH23. */
  async function asSomebodyElse<T>(
    actor: Actor,
    of: { memberId: string; change: MemberChange },
    work: () => Promise<Outcome<T>>,
  ): Promise<Outcome<T>> {
    const move = (facts: SituationFacts): SituationFacts => ({
      ...facts,
      members: facts.members.map((one) => (one.id === of.memberId ? changed(one, of.change) : one)),
    });
    return await book.foresee(actor.situationId, move, async (facts, after) => {
      const exposed = await deps.newExposure(facts, after);
      return exposed.length > 0 ? refused('linkedElsewhere') : await work();
    });
  }

  async function commit(actor: Actor, memberId: string, change: MemberChange): Promise<Outcome<undefined>> {
    return await book.change(actor.situationId, async (trx) => {
      const place = await rows.member(trx, { situationId: actor.situationId, memberId });
      if (!place) return refused('notFound');
      const leaves =
        place.role === 'facilitator' && change.role !== undefined && change.role !== 'facilitator';
      if (leaves && (await rows.isLastFacilitator(trx, actor.situationId, memberId)))
        return refused('lastFacilitator');
      const before = await standingOf(trx, memberId);
      await rows.changeMember(trx, memberId, columnsOf(change, place.sector));
      await writeDownPlace(deps, trx, { actor, memberId, before });
      await recordAct(trx, engine, act(actor, 'change', 'member', memberId));
      return done(undefined);
    });
  }

  return {
    invitations,

    async invite(actor, invitee) {
      const { email } = invitee;
      const account = email === undefined ? undefined : await rows.accountByEmail(db, email);
      const { members } = await book.facts(actor.situationId);
      const before = members.find((one) => one.accountId === account?.id && one.removed);
      if (!before) return await seat(actor, invitee);
      return await asSomebodyElse(actor, { memberId: before.id, change: invitee }, () =>
        seat(actor, invitee),
      );
    },

    async withdraw(actor, invitationId) {
      return await book.change(actor.situationId, async (trx) => {
        const place = await rows.member(trx, { situationId: actor.situationId, memberId: invitationId });
        if (!place || place.joined_at !== null) return refused('notFound');
        await voidLinksOf(trx, invitationId);
        await rows.takeOff(trx, invitationId, deps.now());
        await recordAct(trx, engine, act(actor, 'withdrawInvitation', 'member', invitationId));
        return done(undefined);
      });
    },

    async change(actor, memberId, change) {
      const { members } = await book.facts(actor.situationId);
      const me = members.find((one) => one.id === memberId && one.accountId === actor.accountId);
      if (me && seatsThemself(me, change)) return refused('notAllowed');
      return await asSomebodyElse(actor, { memberId, change }, () => commit(actor, memberId, change));
    },

    async remove(actor, memberId) {
      return await book.change(actor.situationId, async (trx) => {
        const place = await rows.member(trx, { situationId: actor.situationId, memberId });
        if (!place) return refused('notFound');
        if (place.role === 'facilitator' && (await rows.isLastFacilitator(trx, actor.situationId, memberId)))
          return refused('lastFacilitator');
        await voidLinksOf(trx, memberId);
        await rows.takeOff(trx, memberId, deps.now());
        await recordAct(trx, engine, act(actor, 'remove', 'member', memberId));
        return done(undefined);
      });
    },

    async handOverLink(actor, memberId) {
      const now = deps.now();
      return await db.transaction().execute(async (trx): Promise<Outcome<LinkAnswer>> => {
        const place = await rows.member(trx, { situationId: actor.situationId, memberId });
        if (!place) return refused('notFound');
        // The link opens the whole account: it may not open more than its maker already answers for.
        if (await isElsewhere(trx, { place, maker: actor.accountId })) return refused('personElsewhere');
        const address = addressOrNone(place.email);
        const mailed = deps.sendsMail && address !== null;
        await voidLinksOf(trx, memberId);
        const link = await makeLink(trx, deps.publicUrl(), {
          kind: 'handOver',
          accountId: place.account_id,
          memberId,
          mailed,
          accountExisted: true,
          createdBy: actor.accountId,
          now,
        });
        if (mailed) await postLetter(trx, letters.handOver({ to: address, url: link.url }), now);
        await recordAct(trx, engine, act(actor, 'handOver', 'member', memberId));
        return done({ url: mailed ? null : link.url, mailed, expiresAt: link.expiresAt });
      });
    },
  };
}

/** Whether somebody would thereby join the family, leave it, or move in it: of oneself, only the family file says it. PE10. */
function seatsThemself(me: MemberFacts, change: MemberChange): boolean {
  const after = changed(me, change);
  const isOrWas = me.sector === 'family' || after.sector === 'family';
  return isOrWas && (after.sector !== me.sector || after.familyPlace !== (me.familyPlace ?? 'relative'));
}

/** The facts of somebody after a change of what they are. */
function changed(member: MemberFacts, change: MemberChange): MemberFacts {
  const sector = change.sector ?? member.sector;
  return {
    ...member,
    role: change.role ?? member.role,
    sector,
    familyPlace: sector === 'family' ? (change.familyPlace ?? member.familyPlace ?? 'relative') : null,
    profession: change.profession === undefined ? member.profession : change.profession,
  };
}

/** A change as columns: what isn't in it stays, and nobody outside the family keeps a place in it. */
function columnsOf({ familyPlace, careTeam, ...change }: MemberChange, sector: Sector): rows.Columns {
  const after = change.sector ?? sector;
  const given = {
    ...change,
    care_team: careTeam,
    family_place:
      after !== 'family' ? null : (familyPlace ?? (change.sector === undefined ? undefined : 'relative')),
  };
  return Object.fromEntries(Object.entries(given).filter(([, value]) => value !== undefined));
}
