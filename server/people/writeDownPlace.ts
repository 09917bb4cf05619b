import type { Kysely } from 'kysely';
import type { FamilyPlace } from '#shared/domain/familyPlace.ts';
import type { Profession } from '#shared/domain/profession.ts';
import type { Role } from '#shared/domain/role.ts';
import type { Sector } from '#shared/domain/sector.ts';
import type { Database } from '../db/tables.ts';
import type { Ledger } from '../ledger/createLedger.ts';
import { letters } from '../outbox/letters.ts';
import { postLetter } from '../outbox/outbox.ts';
import type { Actor } from './actor.ts';
import { addressOrNone } from './noAddress.ts';

/** What of a place opens and closes: the columns of the matrix somebody stands in, and the laws that cover them. */
export interface Standing {
  role: Role;
  sector: Sector;
  familyPlace: FamilyPlace | null;
  profession: Profession | null;
  careTeam: string | null;
}

export interface WriteDownDeps {
  ledger: Pick<Ledger, 'append'>;
  sendsMail: boolean;
  now: () => number;
}

/**
 * A place that was given, or changed in what it opens, is in the ledger, and those who hold authority are told of a
 * change and of another holder: a facilitator who widens somebody's sight, their own too, doesn't do so unseen. PE11.
 */
export async function writeDownPlace(
  { ledger, sendsMail, now }: WriteDownDeps,
  trx: Kysely<Database>,
  { actor, memberId, before }: { actor: Actor; memberId: string; before: Standing | null },
): Promise<void> {
  const after = await standingOf(trx, memberId);
  if (after === null || JSON.stringify(after) === JSON.stringify(before)) return;
  const { situationId, accountId } = actor;
  await ledger.append(trx, {
    situationId,
    recordId: memberId,
    kind: before === null ? 'member.seated' : 'member.changed',
    actorAccountId: accountId,
    payload: { before, after },
    at: now(),
  });
  if (!sendsMail || (before === null && after.familyPlace !== 'holder')) return;
  const holders = await trx
    .selectFrom('members')
    .innerJoin('accounts', 'accounts.id', 'members.account_id')
    .select(['accounts.id', 'accounts.email'])
    .where('situation_id', '=', situationId)
    .where('members.id', '!=', memberId)
    .where('family_place', '=', 'holder')
    .where('removed_at', 'is', null)
    .where('closed_at', 'is', null)
    .execute();
  for (const { id, email } of holders) {
    const to = id === accountId ? null : addressOrNone(email);
    if (to !== null) await postLetter(trx, letters.placeChanged({ to }), now());
  }
}

export async function standingOf(trx: Kysely<Database>, memberId: string): Promise<Standing | null> {
  const row = await trx
    .selectFrom('members')
    .select(['role', 'sector', 'family_place', 'profession', 'care_team'])
    .where('id', '=', memberId)
    .where('removed_at', 'is', null)
    .executeTakeFirst();
  if (!row) return null;
  const { role, sector, profession } = row;
  return { role, sector, familyPlace: row.family_place, profession, careTeam: row.care_team };
}
