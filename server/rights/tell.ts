import type { Kysely } from 'kysely';
import type { SituationFacts } from '#shared/policy/index.ts';
import type { Database } from '../db/tables.ts';
import { postLetter } from '../outbox/outbox.ts';
import type { Letter } from '../outbox/postman.ts';
import { addressOrNone } from '../people/noAddress.ts';

/** A letter that says something waits, and nothing of what: to the facilitators, or to these members. */
export async function tell(
  trx: Kysely<Database>,
  { sendsMail, now }: { sendsMail: boolean; now: () => number },
  of: {
    facts: SituationFacts;
    to: 'facilitators' | readonly string[];
    /** the member who did it knows already */
    but: string | null;
    letter: (to: { to: string }) => Letter;
  },
): Promise<void> {
  if (!sendsMail) return;
  const { facts, to, but, letter } = of;
  const seated = facts.members.filter(({ removed, accountClosed }) => !removed && !accountClosed);
  const told = seated.filter(({ id, role }) =>
    id === but ? false : to === 'facilitators' ? role === 'facilitator' : to.includes(id),
  );
  for (const { accountId } of told) {
    const { email } = await trx
      .selectFrom('accounts')
      .select('email')
      .where('id', '=', accountId)
      .executeTakeFirstOrThrow();
    const address = addressOrNone(email);
    if (address !== null) await postLetter(trx, letter({ to: address }), now());
  }
}
