import { createErasure, type Erasure } from '../erasure/createErasure.ts';
import { createLogger } from '../http/logger.ts';
import { compartmentKeys } from '../sync/index.ts';
import type { AdminContext } from './context.ts';

/** Erasing from the command line: nobody opens anything here, so there is no reading to wait for. */
export function erasureOf({ store, book, sync, master, ledger }: AdminContext): Erasure {
  return createErasure({
    store,
    book,
    ledger,
    documents: sync,
    keys: compartmentKeys({ store, master }),
    readings: { flush: async () => undefined, forget: () => undefined },
    log: createLogger('error'),
    now: Date.now,
  });
}
