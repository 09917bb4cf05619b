import { type CareCategory, PROFESSION_FACTS, type Profession, secrecyOf } from '../domain/profession.ts';
import type { InformedPerson } from './events.ts';
import type { LawBasis } from './lawBasis.ts';
import type { Person } from './person.ts';

/** What the law looks at, of each member. */
export interface LawMember {
  id: string;
  profession: Profession | null;
  careTeam: string | null;
}

export type LawBasisIssueCode =
  | 'memberUnknown'
  | 'endsBeforeItBegins'
  | 'giverNotBound'
  | 'recipientNotBound'
  | 'giverNotInCareLists'
  | 'recipientNotInCareLists'
  | 'giverOutsideTeam'
  | 'recipientOutsideTeam'
  | 'priorInformationMissing'
  | 'informedAfter'
  | 'personNotInformed'
  | 'coordinatorNotBound'
  | 'recipientNotMdph'
  | 'consentMissing'
  | 'orderInTheFuture';

/** Why a record isn't covered by the law it names; the words are in the catalogues. */
export interface LawBasisIssue {
  code: LawBasisIssueCode;
  memberId: string | null;
  /** who, where they have no place at this table */
  name: string | null;
}

export interface LawBasisContext {
  members: readonly LawMember[];
  /** active consents with an open row of mode `gos` */
  gosConsentIds: readonly string[];
  /** those who hold authority, and the child who understands: each must have been told, or a reason given */
  toInform: readonly Person[];
}

/** Everything that is wrong with a record, all at once; an empty list lets it be written down. Rules CO80–CO89. */
export function checkLawBasis(record: LawBasis, context: LawBasisContext): LawBasisIssue[] {
  const issues: LawBasisIssue[] = namedIn(record)
    .filter((id) => !context.members.some((member) => member.id === id))
    .map((id) => issue('memberUnknown', id));
  if (record.until !== null && record.until <= record.from) issues.push(issue('endsBeforeItBegins'));
  return [...issues, ...checkKind(record, context)];
}

function checkKind(record: LawBasis, context: LawBasisContext): LawBasisIssue[] {
  const { members } = context;
  const notBound = (code: LawBasisIssueCode, ids: readonly string[]) =>
    ids.filter((id) => secrecyOf(professionOf(members, id)) !== 'bound').map((id) => issue(code, id));
  const recipients = record.recipientMemberIds;
  switch (record.kind) {
    case 'careTeam':
      return checkCareTeam(record, members);
    case 'childProtectionSharing':
      return [
        ...notBound('giverNotBound', [record.giverMemberId]),
        ...notBound('recipientNotBound', recipients),
        ...checkInformed(record, context.toInform),
      ];
    case 'socialAction':
      return [
        ...notBound('coordinatorNotBound', [record.coordinatorMemberId]),
        ...notBound('recipientNotBound', recipients),
      ];
    case 'mdphTeam': {
      const others = recipients.filter((id) => professionOf(members, id) !== 'mdphStaff');
      const agreed = context.gosConsentIds.includes(record.consentId);
      return [
        ...others.map((id) => issue('recipientNotMdph', id)),
        ...(agreed ? [] : [issue('consentMissing')]),
      ];
    }
    case 'courtOrder':
      return record.date > record.from ? [issue('orderInTheFuture')] : [];
  }
}

function checkCareTeam(
  record: LawBasis & { kind: 'careTeam' },
  members: readonly LawMember[],
): LawBasisIssue[] {
  const { giverMemberId, recipientMemberIds, team, priorInformation, urgentException } = record;
  const issues: LawBasisIssue[] = [];
  for (const id of [giverMemberId, ...recipientMemberIds]) {
    const giver = id === giverMemberId;
    if (careCategoryOf(members, id) === null)
      issues.push(issue(giver ? 'giverNotInCareLists' : 'recipientNotInCareLists', id));
    if (members.find((member) => member.id === id)?.careTeam !== team.name)
      issues.push(issue(giver ? 'giverOutsideTeam' : 'recipientOutsideTeam', id));
  }
  const own = careCategoryOf(members, giverMemberId);
  const across = recipientMemberIds.some((id) => careCategoryOf(members, id) !== own);
  if (across && priorInformation === null && urgentException === null)
    issues.push(issue('priorInformationMissing'));
  if (priorInformation !== null && priorInformation.when > record.from) issues.push(issue('informedAfter'));
  return issues;
}

/** Told beforehand, each of them; for who wasn't, why not is written (contrary to the child's interest). */
function checkInformed(
  record: LawBasis & { kind: 'childProtectionSharing' },
  toInform: readonly Person[],
): LawBasisIssue[] {
  const same = (one: InformedPerson, { id, name }: Person) =>
    id === null ? one.who.name === name : one.who.id === id;
  const forgotten = toInform.filter((person) => !record.informed.some((one) => same(one, person)));
  const late = record.informed.filter((one) => 'when' in one && one.when > record.from);
  return [
    ...forgotten.map(({ name }) => issue('personNotInformed', null, name)),
    ...late.map(({ who }) => issue('informedAfter', null, who.name)),
  ];
}

function namedIn(record: LawBasis): string[] {
  const others = [
    'giverMemberId' in record ? record.giverMemberId : null,
    'coordinatorMemberId' in record ? record.coordinatorMemberId : null,
    ...('withheld' in record ? (record.withheld?.memberIds ?? []) : []),
  ];
  return [...new Set([...record.recipientMemberIds, ...others.filter((id) => id !== null)])];
}

function professionOf(members: readonly LawMember[], id: string): Profession | null {
  return members.find((member) => member.id === id)?.profession ?? null;
}

function careCategoryOf(members: readonly LawMember[], id: string): CareCategory {
  const profession = professionOf(members, id);
  return profession !== null && Object.hasOwn(PROFESSION_FACTS, profession)
    ? PROFESSION_FACTS[profession].careCategory
    : null;
}

function issue(
  code: LawBasisIssueCode,
  memberId: string | null = null,
  name: string | null = null,
): LawBasisIssue {
  return { code, memberId, name };
}
