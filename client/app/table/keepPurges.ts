import type { QueryClient } from '@tanstack/react-query';
import { ApiProblem } from '#client/api/ApiProblem.ts';
import { confirmPurges } from '#client/api/confirmPurges.ts';
import { meQuery } from '#client/api/meQuery.ts';
import { browserEnvironment, pageDocuments, purgeKeeper, purgeMemory } from '#client/sync/index.ts';

/** `signIn`: nobody heard it; it is said once somebody is signed in again. */
const WORTH_ANOTHER_TRY = new Set(['signIn', 'offline', 'unavailable', 'slowDown', 'internal']);

let kept = false;

/**
 * From now on the server hears which copies this browser has destroyed: those of this tab, and those that an earlier one
 * could no longer tell it of.
 */
export function keepPurges(queries: QueryClient): void {
  if (kept) return;
  kept = true;
  purgeKeeper({
    documents: pageDocuments(),
    environment: browserEnvironment(),
    memory: purgeMemory(localStorage),
    who() {
      const me = queries.getQueryData(meQuery.queryKey);
      return me ? { account: me.account.id, session: me.sessionId } : null;
    },
    async confirm({ session, names }) {
      try {
        await confirmPurges({ documents: names, session });
        return 'done';
      } catch (error) {
        return error instanceof ApiProblem && WORTH_ANOTHER_TRY.has(error.code) ? 'again' : 'done';
      }
    },
  });
}
