import { readingCalls } from '#shared/protocol/http/readings.ts';
import type { Store } from '../db/connect.ts';
import type { Mount } from '../http/mount.ts';
import { done } from '../http/outcome.ts';
import type { Guard } from '../people/guard.ts';
import type { Readings } from './createReadings.ts';
import { readingsOf } from './readingsOf.ts';

export function readingRoutes(
  mount: Mount,
  deps: { store: Store; guard: Guard; readings: Readings; readingsMonths: number; now: () => number },
): void {
  mount(readingCalls.list, async ({ params: { situationId }, query }, { accountId }) => {
    const may = await deps.guard({ accountId, situationId, resource: 'reading', verb: 'list' });
    if (!may.ok) return may;
    await deps.readings.flush();
    const { facts } = may.value;
    const ask = { facts, accountId, before: query.before ?? null, now: deps.now() };
    return done({ ...(await readingsOf(deps.store.db, ask)), keptMonths: deps.readingsMonths });
  });
}
