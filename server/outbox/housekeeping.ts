import { authDate } from '../auth/authDate.ts';
import type { Store } from '../db/connect.ts';
import { removeOrphans } from '../sync/log/removeOrphans.ts';

const DAY_MS = 86_400_000;
/** What was used or has expired is forgotten after this long: time enough to see what happened, no longer. */
const KEPT_MS = { links: 30 * DAY_MS, codes: DAY_MS, letters: 7 * DAY_MS, doors: DAY_MS };

/** Forgets what is over: links, codes and letters of the past, sessions that expired, what a crash left. Rules OB5, SY79. */
export async function housekeeping(
  { db, engine }: Store,
  now: number,
  { readingsMonths }: { readingsMonths: number },
): Promise<void> {
  const oldest = new Date(now);
  oldest.setUTCMonth(oldest.getUTCMonth() - readingsMonths);
  await db.deleteFrom('readings').where('day', '<', oldest.toISOString().slice(0, 10)).execute();

  await db
    .deleteFrom('sign_in_links')
    .where('expires_at', '<', now - KEPT_MS.links)
    .execute();
  await db
    .deleteFrom('sign_in_codes')
    .where('expires_at', '<', now - KEPT_MS.codes)
    .execute();
  await db
    .deleteFrom('outbox')
    .where('done_at', '<', now - KEPT_MS.letters)
    .execute();
  await db.deleteFrom('passkey_challenges').where('expires_at', '<', now).execute();
  await db.deleteFrom('provider_attempts').where('expires_at', '<', now).execute();
  // With the door goes who knocked at it.
  await db
    .deleteFrom('room_doors')
    .where('expires_at', '<', now - KEPT_MS.doors)
    .execute();
  await db.deleteFrom('sign_in_sessions').where('expires_at', '<', authDate(engine, now)).execute();
  // What left is shown beside who read it, and is kept as long.
  await db.deleteFrom('exports').where('at', '<', oldest.getTime()).execute();
  await removeOrphans(db, now);
}
