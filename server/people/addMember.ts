import type { Kysely } from 'kysely';
import { NOBODY } from '#shared/domain/audience.ts';
import type { FamilyPlace } from '#shared/domain/familyPlace.ts';
import type { Profession } from '#shared/domain/profession.ts';
import type { Role } from '#shared/domain/role.ts';
import type { Sector } from '#shared/domain/sector.ts';
import type { Database } from '../db/tables.ts';
import { newId } from '../http/newId.ts';
import { DEFAULT_NAMES } from '../situations/defaultNames.ts';
import { insertCompartment } from '../situations/insertCompartment.ts';

export interface NewMember {
  id: string;
  situationId: string;
  accountId: string;
  role: Role;
  sector: Sector;
  function: string;
  organization: string;
  /** for the sector `family`; left out: a relative */
  familyPlace?: FamilyPlace | undefined;
  profession?: Profession | null | undefined;
  careTeam?: string | null | undefined;
  /** null: invited, has not come yet */
  joinedAt: number | null;
  now: number;
}

/**
 * Gives an account a place at the table, and its private draft. Somebody who was taken off and comes back finds the
 * same place, with what is said of them now, and their draft as they left it.
 */
export async function addMember(db: Kysely<Database>, member: NewMember): Promise<{ memberId: string }> {
  const { role, sector, organization } = member;
  const told = {
    role,
    sector,
    organization,
    function: member.function,
    family_place: sector === 'family' ? (member.familyPlace ?? 'relative') : null,
    profession: member.profession ?? null,
    care_team: member.careTeam ?? null,
  };
  const before = await db
    .updateTable('members')
    .set({ ...told, removed_at: null, joined_at: member.joinedAt, created_at: member.now })
    .where('situation_id', '=', member.situationId)
    .where('account_id', '=', member.accountId)
    .returning('id')
    .executeTakeFirst();
  if (before) return { memberId: before.id };
  await db
    .insertInto('members')
    .values({
      id: member.id,
      situation_id: member.situationId,
      account_id: member.accountId,
      ...told,
      created_at: member.now,
      joined_at: member.joinedAt,
      removed_at: null,
    })
    .execute();
  await insertCompartment(db, {
    id: newId(),
    situationId: member.situationId,
    kind: 'privateDraft',
    name: DEFAULT_NAMES.privateDraft,
    category: 'workingNotes',
    audience: NOBODY,
    ownerMemberId: member.id,
    now: member.now,
  });
  return { memberId: member.id };
}
