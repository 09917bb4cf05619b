import type { SituationFacts } from '#shared/policy/index.ts';
import type { Store } from '../db/connect.ts';
import type { LinkRef } from '../http/outcome.ts';
import type { Documents } from './documents.ts';
import { createNewlyExposed } from './newlyExposed.ts';

/** The links and notes that would tell too much under `after`, and don't today. */
export type NewExposure = (today: SituationFacts, after: SituationFacts) => Promise<LinkRef[]>;

export function createNewExposure(deps: {
  store: Store;
  documents: Documents;
  now: () => number;
}): NewExposure {
  const newlyExposed = createNewlyExposed(deps);
  return async (today, after) => {
    const { links, notes } = await newlyExposed(today, after);
    return [...links, ...notes];
  };
}
