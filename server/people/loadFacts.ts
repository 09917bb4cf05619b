import type { Kysely } from 'kysely';
import { audienceSchema, NOBODY } from '#shared/domain/audience.ts';
import { type BasisRow, resolveBases, type SituationFacts } from '#shared/policy/index.ts';
import { acceptancesOf } from '../charter/acceptancesOf.ts';
import { newestVersion } from '../charter/newestVersion.ts';
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
    .select(['id', 'archived_at', 'access_version', 'invitation', 'child_discerning'])
    .select('sensitive_lines_at')
    .where('id', '=', situationId)
    .executeTakeFirst();
  if (!situation) return null;
  const members = await db
    .selectFrom('members')
    .innerJoin('accounts', 'accounts.id', 'members.account_id')
    .select(['members.id', 'members.account_id', 'members.role', 'members.sector', 'members.removed_at'])
    .select(['members.family_place', 'members.profession', 'accounts.name', 'accounts.closed_at'])
    .where('situation_id', '=', situationId)
    .orderBy('members.created_at')
    .orderBy('members.id')
    .execute();
  const compartments = await db
    .selectFrom('compartments')
    .select(['id', 'kind', 'category', 'audience', 'owner_member_id', 'archived_at'])
    .where('situation_id', '=', situationId)
    .orderBy('position')
    .orderBy('id')
    .execute();
  const charter = await newestVersion(db, situationId);
  const acceptances = charter ? await acceptancesOf(db, charter.id) : [];
  const accepted = new Set(acceptances.map(({ member_id }) => member_id));
  return {
    version: situation.access_version,
    names: new Map(members.map((member) => [member.account_id, member.name])),
    facts: {
      situation: {
        id: situation.id,
        archived: situation.archived_at !== null,
        invitation: situation.invitation,
        childDiscerning: situation.child_discerning === 1,
        charter: charter !== undefined,
        sensitiveLines: situation.sensitive_lines_at !== null,
      },
      members: members.map((member) => ({
        id: member.id,
        accountId: member.account_id,
        role: member.role,
        sector: member.sector,
        familyPlace: member.family_place,
        profession: member.profession,
        charterAccepted: accepted.has(member.id),
        removed: member.removed_at !== null,
        accountClosed: member.closed_at !== null,
      })),
      compartments: compartments.map((compartment) => {
        // An audience that can't be read opens nothing.
        const audience = audienceSchema.safeParse(JSON.parse(compartment.audience));
        return {
          id: compartment.id,
          kind: compartment.kind,
          category: compartment.category,
          audience: audience.success ? audience.data : NOBODY,
          ownerMemberId: compartment.owner_member_id,
          archived: compartment.archived_at !== null,
        };
      }),
      bases: resolveBases(await basisRows(db, situationId), compartments),
    },
  };
}

/** The rows about who sits at the table; those about video, training or statistics open nothing here. */
async function basisRows(db: Kysely<Database>, situationId: string): Promise<BasisRow[]> {
  const rows = await db
    .selectFrom('bases')
    .selectAll()
    .where('situation_id', '=', situationId)
    .where('mode', '=', 'board')
    .orderBy('decided_order')
    .orderBy('id')
    .execute();
  return rows.flatMap((row) => {
    const recipient =
      row.member_id !== null
        ? { memberId: row.member_id }
        : row.sector !== null
          ? { sector: row.sector }
          : null;
    if (recipient === null) return [];
    return [
      {
        recordId: row.record_id,
        kind: row.kind,
        effect: row.effect,
        category: row.category,
        compartmentId: row.compartment_id,
        recipient,
        from: row.from_at,
        until: row.until_at,
        order: row.decided_order,
      },
    ];
  });
}
