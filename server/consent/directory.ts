import type { Kysely } from 'kysely';
import type { DataCategory } from '#shared/domain/compartment.ts';
import type { Sector } from '#shared/domain/sector.ts';
import type { PersonView } from '#shared/protocol/http/consentViews.ts';
import type { Database } from '../db/tables.ts';

interface MemberName {
  id: string;
  accountId: string;
  name: string;
  email: string;
  sector: Sector;
  function: string;
  organization: string;
}

/** Who and what records name by id, as they are called today. People who left are still named by what they did. */
export interface Directory {
  members: readonly MemberName[];
  member(memberId: string | null): MemberName | undefined;
  ofAccount(accountId: string | null): MemberName | undefined;
  person(memberId: string): PersonView;
  compartments: readonly { id: string; name: string; category: DataCategory }[];
  compartmentName(compartmentId: string): string;
}

export async function loadDirectory(db: Kysely<Database>, situationId: string): Promise<Directory> {
  const members: MemberName[] = await db
    .selectFrom('members')
    .innerJoin('accounts', 'accounts.id', 'members.account_id')
    .select(['members.id', 'members.account_id as accountId', 'accounts.name', 'accounts.email'])
    .select(['sector', 'function', 'organization'])
    .where('situation_id', '=', situationId)
    .orderBy('members.created_at')
    .orderBy('members.id')
    .execute();
  const compartments = await db
    .selectFrom('compartments')
    .select(['id', 'name', 'category'])
    .where('situation_id', '=', situationId)
    .orderBy('position')
    .orderBy('id')
    .execute();
  const byId = new Map(members.map((member) => [member.id, member]));
  const byAccount = new Map(members.map((member) => [member.accountId, member]));
  const names = new Map(compartments.map(({ id, name }) => [id, name]));
  return {
    members,
    member: (memberId) => (memberId === null ? undefined : byId.get(memberId)),
    ofAccount: (accountId) => (accountId === null ? undefined : byAccount.get(accountId)),
    person: (memberId) => ({ memberId, name: byId.get(memberId)?.name ?? '' }),
    compartments,
    compartmentName: (compartmentId) => names.get(compartmentId) ?? '',
  };
}
