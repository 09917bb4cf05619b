import type { FamilyPlace } from '#shared/domain/familyPlace.ts';
import { careCategoryOf, type Profession } from '#shared/domain/profession.ts';
import type { Role } from '#shared/domain/role.ts';
import type { Sector } from '#shared/domain/sector.ts';
import type { MemberView } from '#shared/protocol/http/views.ts';

/** Somebody's place at a table, while it is being written. */
export interface Place {
  role: Role;
  sector: Sector;
  function: string;
  organization: string;
  /** null: nobody has said yet */
  familyPlace: FamilyPlace | null;
  profession: Profession | null;
  careTeam: string;
}

export const FIRST_PLACE: Place = {
  role: 'participant',
  sector: 'family',
  function: '',
  organization: '',
  familyPlace: null,
  profession: null,
  careTeam: '',
};

export function placeOf(member: MemberView): Place {
  const { role, sector, organization, familyPlace, profession, careTeam } = member;
  return {
    role,
    sector,
    function: member.function,
    organization,
    familyPlace,
    profession,
    careTeam: careTeam ?? '',
  };
}

/** Whether it can be sent: of the family one must know what somebody is. */
export function placeIsKnown({ sector, familyPlace }: Place): boolean {
  return sector !== 'family' || familyPlace !== null;
}

/** What is sent: a relative has no profession here, a professional no place in the family. */
export function placeToSend(place: Place) {
  const { familyPlace, profession, careTeam, ...rest } = place;
  if (place.sector === 'family') {
    return { ...rest, ...(familyPlace === null ? {} : { familyPlace }), profession: null, careTeam: null };
  }
  const inCare = careCategoryOf(profession) !== null && careTeam.trim() !== '';
  return { ...rest, profession, careTeam: inCare ? careTeam.trim() : null };
}
