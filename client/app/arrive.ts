import { meQuery } from '#client/api/meQuery.ts';
import { situationQuery } from '#client/api/situationQuery.ts';
import { queryClient } from './providers/queryClient.ts';
import { matchAddress } from './router/matchAddress.ts';
import { PAGES } from './router/pages.ts';

/** Somebody who waits longer sees that the page is on its way. */
const PATIENCE_MS = 400;

/**
 * Begins all that the page in the address bar will need, at once rather than one after the other: its code, who looks,
 * what of, and its documents. A page whose code comes soon is the first thing drawn: React keeps a loading screen that
 * it has shown for 300 ms at least.
 */
export async function arrive(path: string): Promise<void> {
  const arrival = matchAddress(path);
  if (arrival === null) return;
  const { situationId } = arrival.params;
  // What can't be fetched is asked for again by the page, which says so.
  if (arrival.address === '/situations/:situationId' && situationId !== undefined)
    openTable(situationId).catch(() => null);
  const code = PAGES[arrival.address].load().catch(() => null);
  await Promise.race([code, new Promise((resolve) => setTimeout(resolve, PATIENCE_MS))]);
}

async function openTable(situationId: string): Promise<void> {
  const [me, situation, { openAhead }] = await Promise.all([
    queryClient.fetchQuery(meQuery),
    queryClient.fetchQuery(situationQuery(situationId)),
    import('./routes/situation.tsx'),
  ]);
  if (me) openAhead(me, situation);
}
