import type { Store } from '../db/connect.ts';
import type { SyncLogger } from '../sync/index.ts';

const DAY_MS = 86_400_000;
const TOUCH = `update situations set last_contact_at = ? where id = ? and archived_at is null
  and (last_contact_at is null or last_contact_at < ?)`;

/** Notes that somebody was here: returns at once, writes once a day for each situation. RT1. */
export function createLastContact(deps: {
  store: Pick<Store, 'writer'>;
  log: Pick<SyncLogger, 'error'>;
  now: () => number;
}): (situationId: string) => void {
  const noted = new Map<string, number>();

  return (situationId) => {
    const day = Math.floor(deps.now() / DAY_MS) * DAY_MS;
    if ((noted.get(situationId) ?? 0) >= day) return;
    noted.set(situationId, day);
    deps.store.writer.write([{ sql: TOUCH, rows: [[day, situationId, day]] }]).catch(() => {
      // The next who comes tries again.
      noted.delete(situationId);
      deps.log.error({ verb: 'note contact', situationId }, 'not written');
    });
  };
}
