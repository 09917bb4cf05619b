import type { Kysely } from 'kysely';
import type { Database } from '../db/tables.ts';

/** Whether the member's account opens something that the maker of a link doesn't facilitate too. */
export async function isElsewhere(
  db: Kysely<Database>,
  { place, maker }: { place: { account_id: string; can_create_situations: number }; maker: string },
): Promise<boolean> {
  if (place.account_id === maker) return false;
  if (place.can_create_situations === 1) return true;
  const elsewhere = await db
    .selectFrom('members')
    .select('members.id')
    .where('account_id', '=', place.account_id)
    .where('removed_at', 'is', null)
    .where('situation_id', 'not in', (eb) =>
      eb
        .selectFrom('members')
        .select('situation_id')
        .where('account_id', '=', maker)
        .where('role', '=', 'facilitator')
        .where('removed_at', 'is', null),
    )
    .executeTakeFirst();
  return elsewhere !== undefined;
}
