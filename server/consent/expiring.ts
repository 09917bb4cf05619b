import type { Kysely } from 'kysely';
import { compartmentAccess, type SituationFacts } from '#shared/policy/index.ts';
import type { Database } from '../db/tables.ts';
import { done, type Outcome, refused } from '../http/outcome.ts';
import { type ConsentContext, compartmentsOf } from './consentContext.ts';
import { knownConsent } from './knownConsent.ts';
import { compartmentsOfLaw, knownBases } from './lawBases.ts';
import { tellClosing } from './letters.ts';
import { type Cut, type PeopleIn, writeCuts } from './withdrawals.ts';

/** The entry that an end by the clock gets, beside the record's own events: it changes nothing of what they come to. */
export const EXPIRED = { consent: 'consentExpiry.written', lawBasis: 'lawBasisExpiry.written' } as const;
/** A law that somebody ended has its receipt from that. */
const WRITTEN: readonly string[] = [...Object.values(EXPIRED), 'lawBasis.ended'];

/** One that ended while no server ran is written down all the same; whom it cut long ago isn't told again. */
const STILL_NEWS_MS = 86_400_000;

type Context = ConsentContext & { peopleIn: PeopleIn };

/**
 * Gives each consent, and each sharing by law, that the clock ended the receipt that a withdrawal gets: whom it cut from what, and a purge to expect
 * from each device. The end itself needs nobody: it is in the policy's facts. One that fails holds up no other, and is
 * thrown at the end. CN54.
 * @returns how many were written
 */
export async function writeExpiries(context: Context): Promise<number> {
  let written = 0;
  const failures: unknown[] = [];
  for (const ended of await endedSince(context.store.db, context.now())) {
    const outcome = await writeExpiry(context, ended).catch((error: unknown) => {
      failures.push(error);
      return null;
    });
    if (outcome?.ok) written += 1;
  }
  if (failures.length > 0) throw failures[0];
  return written;
}

interface Ended {
  situationId: string;
  recordId: string;
  until: number;
}

async function endedSince(db: Kysely<Database>, now: number): Promise<Ended[]> {
  return await db
    .selectFrom('bases')
    .select(['situation_id as situationId', 'record_id as recordId'])
    .select((eb) => eb.fn.max<number>('until_at').as('until'))
    .where('effect', '=', 'opens')
    .where('until_at', '<=', now)
    .where(({ not, exists, selectFrom }) =>
      not(
        exists(
          selectFrom('ledger_entries')
            .select('ledger_entries.id')
            .whereRef('ledger_entries.record_id', '=', 'bases.record_id')
            .where('ledger_entries.kind', 'in', WRITTEN),
        ),
      ),
    )
    .groupBy(['situation_id', 'record_id'])
    .execute();
}

async function writeExpiry(
  context: Context,
  { situationId, recordId, until }: Ended,
): Promise<Outcome<undefined>> {
  const { ledger, now } = context;
  const changed = await context.change(
    { accountId: null, situationId },
    async (db) => {
      const entries = await ledger.read(db, { situationId, recordId });
      const consent = knownConsent(entries, now());
      const [law] = knownBases(entries);
      if (!consent && !law) return refused('gone');
      // Another node, or somebody, may have been faster.
      const isWritten = entries.some(({ kind }) => WRITTEN.includes(kind));
      const resource = consent ? 'consent' : 'lawBasis';
      return done({
        recordId,
        known: entries,
        entries: isWritten ? [] : [{ kind: EXPIRED[resource], payload: { until } }],
        verb: 'expire',
        resource,
        value: { consent, law },
      });
    },
    {
      closing: true,
      about: ({ value: { consent, law } }, facts) =>
        consent ? compartmentsOf(consent, facts) : law ? compartmentsOfLaw(law.record, facts) : [],
      async along(trx, { after, entryIds: [withdrawalId] }) {
        if (withdrawalId === undefined) return;
        const cuts = cutByTheClock(after, until);
        // The sockets were cut at that instant, and not in this turn.
        const peopleIn = (documents: Iterable<string>) => context.peopleIn(documents, until);
        await writeCuts(trx, { situationId, withdrawalId, cuts, peopleIn });
        if (now() - until > STILL_NEWS_MS) return;
        const accountIds = cuts.map(({ accountId }) => accountId);
        await tellClosing(context, trx, accountIds);
      },
    },
  );
  return changed.ok ? done(undefined) : changed;
}

/** Who saw a compartment in the instant before, and didn't in that one. */
function cutByTheClock(facts: SituationFacts, until: number): Cut[] {
  const sees = (accountId: string, compartmentId: string, now: number) =>
    compartmentAccess({ facts, accountId, compartmentId, now }).access !== 'none';
  return facts.members
    .filter(({ removed, accountClosed }) => !removed && !accountClosed)
    .flatMap(({ id: memberId, accountId }) =>
      facts.compartments
        .filter(({ id }) => sees(accountId, id, until - 1) && !sees(accountId, id, until))
        .map(({ id: compartmentId }) => ({ accountId, memberId, compartmentId })),
    );
}
