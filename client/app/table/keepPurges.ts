import { ApiProblem } from '#client/api/ApiProblem.ts';
import { confirmPurges } from '#client/api/confirmPurges.ts';
import { browserEnvironment, pageDocuments, purgeKeeper } from '#client/sync/index.ts';

const WORTH_ANOTHER_TRY = new Set(['offline', 'unavailable', 'slowDown', 'internal']);

let kept = false;

/** From now on, and for as long as the tab lives, the server hears which copies this browser has destroyed. */
export function keepPurges(): void {
  if (kept) return;
  kept = true;
  purgeKeeper({
    documents: pageDocuments(),
    environment: browserEnvironment(),
    async confirm(documents) {
      try {
        await confirmPurges({ documents });
        return 'done';
      } catch (error) {
        return error instanceof ApiProblem && WORTH_ANOTHER_TRY.has(error.code) ? 'again' : 'done';
      }
    },
  });
}
