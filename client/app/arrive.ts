import { meQuery } from '#client/api/meQuery.ts';
import { situationQuery } from '#client/api/situationQuery.ts';
import { queryClient } from './providers/queryClient.ts';
import { matchAddress } from './router/matchAddress.ts';
import { PAGES } from './router/pages.ts';

/** Somebody who waits longer sees that the page is on its way. */
const PATIENCE_MS = 400;

/**
 * Begins all that the page in the address bar will need, at once rather than one after the other: its code, who looks,
 * and what of. A page whose code comes soon is the first thing drawn: React keeps a loading screen it has shown for
 * 300 ms at least.
 */
export async function arrive(path: string): Promise<void> {
  const arrival = matchAddress(path);
  if (arrival === null) return;
  const { situationId } = arrival.params;
  if (situationId !== undefined) {
    void queryClient.prefetchQuery(meQuery);
    void queryClient.prefetchQuery(situationQuery(situationId));
  }
  // A page that can't be fetched says so itself, once it is drawn.
  const code = PAGES[arrival.address].load().catch(() => null);
  await Promise.race([code, new Promise((resolve) => setTimeout(resolve, PATIENCE_MS))]);
}
