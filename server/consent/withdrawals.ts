import type { Kysely } from 'kysely';
import type { SituationFacts } from '#shared/policy/index.ts';
import { documentName } from '#shared/protocol/documentName.ts';
import type { Database } from '../db/tables.ts';
import { newlySeeing } from './newlySeeing.ts';
import type { Written } from './recordChange.ts';

type Db = Kysely<Database>;

/** Who has documents open at this moment, or was cut off them since; on a command line beside the server, nobody. */
export type PeopleIn = (
  documents: Iterable<string>,
  cutSince?: number,
) => { document: string; accountId: string; sessionId: string }[];

export interface Cut {
  accountId: string;
  memberId: string;
  compartmentId: string;
}

/** Whom a change cut from what. */
export function cutBy({ at, before, after }: Pick<Written, 'at' | 'before' | 'after'>): Cut[] {
  return newlySeeing(after, before, at);
}

/** Writes down whom a withdrawal cut from what, and a purge to expect from each of their devices. CN40, CN43. */
export async function writeCuts(
  trx: Db,
  ask: { situationId: string; withdrawalId: string; cuts: readonly Cut[]; peopleIn: PeopleIn },
): Promise<void> {
  const { cuts, withdrawalId } = ask;
  if (cuts.length === 0) return;
  await trx
    .insertInto('withdrawal_cuts')
    .values(
      cuts.map(({ memberId, compartmentId }) => ({
        withdrawal_id: withdrawalId,
        situation_id: ask.situationId,
        member_id: memberId,
        compartment_id: compartmentId,
      })),
    )
    .execute();
  await expectPurges(trx, ask);
}

/** One purge to expect for each document that somebody who was cut has open, on each of their devices. */
async function expectPurges(
  db: Db,
  ask: { situationId: string; withdrawalId: string; cuts: readonly Cut[]; peopleIn: PeopleIn },
): Promise<void> {
  const { cuts, withdrawalId } = ask;
  const documents = await documentsOf(db, [...new Set(cuts.map(({ compartmentId }) => compartmentId))]);
  const open = ask.peopleIn(documents.keys());
  const found = open.flatMap(({ document, accountId, sessionId }) => {
    const cut = cuts.find(
      (one) => one.accountId === accountId && one.compartmentId === documents.get(document),
    );
    return cut ? [{ document, session_id: sessionId, member_id: cut.memberId }] : [];
  });
  // Two tabs of one browser are one device.
  const expected = [...new Map(found.map((one) => [`${one.session_id} ${one.document}`, one])).values()];
  if (expected.length === 0) return;
  await db
    .insertInto('purges')
    .values(
      expected.map((one) => ({
        ...one,
        withdrawal_id: withdrawalId,
        situation_id: ask.situationId,
        confirmed_at: null,
      })),
    )
    .onConflict((conflict) => conflict.doNothing())
    .execute();
}

/**
 * The devices that a withdrawal cut here: one that joined in the last instant, or all of them where another process wrote
 * it. CN43, CN44.
 */
export async function expectPurgesHere(
  db: Db,
  { withdrawalId, facts, peopleIn }: { withdrawalId: string; facts: SituationFacts; peopleIn: PeopleIn },
): Promise<void> {
  const rows = await db
    .selectFrom('withdrawal_cuts')
    .selectAll()
    .where('withdrawal_id', '=', withdrawalId)
    .where('situation_id', '=', facts.situation.id)
    .execute();
  const entry = await db
    .selectFrom('ledger_entries')
    .select('at')
    .where('id', '=', withdrawalId)
    .executeTakeFirst();
  const cuts = rows.flatMap((row): Cut[] => {
    const member = facts.members.find(({ id }) => id === row.member_id);
    return member
      ? [{ accountId: member.accountId, memberId: member.id, compartmentId: row.compartment_id }]
      : [];
  });
  if (cuts.length > 0)
    await expectPurges(db, {
      situationId: facts.situation.id,
      withdrawalId,
      cuts,
      peopleIn: (documents) => peopleIn(documents, entry?.at),
    });
}

/** A browser says that its copies are gone. What nobody waits for from this person's session changes nothing. CN45. */
export async function confirmPurges(
  db: Db,
  of: { accountId: string; sessionId: string; documents: readonly string[]; now: number },
): Promise<void> {
  await db
    .updateTable('purges')
    .set({ confirmed_at: of.now })
    .where('session_id', '=', of.sessionId)
    .where('member_id', 'in', (eb) =>
      eb.selectFrom('members').select('members.id').where('members.account_id', '=', of.accountId),
    )
    .where('document', 'in', [...of.documents])
    .where('confirmed_at', 'is', null)
    .execute();
}

/** document → compartment, of everything these compartments hold. */
/** Documents by name, with the compartment each is in. */
export async function documentsOf(db: Db, compartmentIds: readonly string[]): Promise<Map<string, string>> {
  if (compartmentIds.length === 0) return new Map();
  const rows = await db
    .selectFrom('documents')
    .select(['name', 'compartment_id'])
    .where('compartment_id', 'in', [...compartmentIds])
    .execute();
  const boards = compartmentIds.map((id): [string, string] => [documentName({ kind: 'board', id }), id]);
  return new Map([...boards, ...rows.map((row): [string, string] => [row.name, row.compartment_id])]);
}
