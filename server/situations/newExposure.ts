import type { SituationFacts } from '#shared/policy/index.ts';
import type { Store } from '../db/connect.ts';
import type { LinkRef } from '../http/outcome.ts';
import type { Documents } from './documents.ts';
import { exposureUnder } from './exposure.ts';
import * as rows from './repository.ts';

/** The links and notes that would tell too much under `after`, and don't today. */
export type NewExposure = (today: SituationFacts, after: SituationFacts) => Promise<LinkRef[]>;

export function createNewExposure(deps: {
  store: Store;
  documents: Documents;
  now: () => number;
}): NewExposure {
  return async (today, after) => {
    const notes = await rows.notesOf(
      deps.store.db,
      after.compartments.map((one) => one.id),
    );
    const ask = { documents: deps.documents, notes, now: deps.now() };
    const then = await exposureUnder({ ...ask, facts: after });
    const all = [...then.links, ...then.notes];
    if (all.length === 0) return [];
    const already = await exposureUnder({ ...ask, facts: today });
    const known = new Set([...already.links, ...already.notes].map((one) => one.id));
    return all.filter((one) => !known.has(one.id));
  };
}
