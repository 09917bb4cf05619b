import type { Kysely } from 'kysely';
import { audienceSchema, NOBODY } from '#shared/domain/audience.ts';
import type { SituationFacts } from '#shared/policy/index.ts';
import type { Database } from '../db/tables.ts';

/** What the policy and the rooms must know of a situation, at one moment. */
export interface LoadedSituation {
  facts: SituationFacts;
  /** accountId → name, for presence */
  names: ReadonlyMap<string, string>;
  version: number;
}

/** Loads a situation's facts, or null if there is none. Reads in the transaction it is given. */
export async function loadFacts(db: Kysely<Database>, situationId: string): Promise<LoadedSituation | null> {
  const situation = await db
    .selectFrom('situations')
    .select(['id', 'archived_at', 'access_version'])
    .where('id', '=', situationId)
    .executeTakeFirst();
  if (!situation) return null;
  const members = await db
    .selectFrom('members')
    .innerJoin('accounts', 'accounts.id', 'members.account_id')
    .select(['members.id', 'members.account_id', 'members.role', 'members.sector', 'members.removed_at'])
    .select(['accounts.name', 'accounts.closed_at'])
    .where('situation_id', '=', situationId)
    .orderBy('members.created_at')
    .orderBy('members.id')
    .execute();
  const compartments = await db
    .selectFrom('compartments')
    .select(['id', 'kind', 'audience', 'owner_member_id', 'archived_at'])
    .where('situation_id', '=', situationId)
    .orderBy('position')
    .orderBy('id')
    .execute();
  return {
    version: situation.access_version,
    names: new Map(members.map((member) => [member.account_id, member.name])),
    facts: {
      situation: { id: situation.id, archived: situation.archived_at !== null },
      members: members.map((member) => ({
        id: member.id,
        accountId: member.account_id,
        role: member.role,
        sector: member.sector,
        removed: member.removed_at !== null,
        accountClosed: member.closed_at !== null,
      })),
      compartments: compartments.map((compartment) => {
        // An audience that can't be read opens nothing.
        const audience = audienceSchema.safeParse(JSON.parse(compartment.audience));
        return {
          id: compartment.id,
          kind: compartment.kind,
          audience: audience.success ? audience.data : NOBODY,
          ownerMemberId: compartment.owner_member_id,
          archived: compartment.archived_at !== null,
        };
      }),
      bases: [],
    },
  };
}
