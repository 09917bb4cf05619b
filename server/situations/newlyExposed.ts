import type { SituationFacts } from '#shared/policy/index.ts';
import type { Store } from '../db/connect.ts';
import type { Documents } from './documents.ts';
import { type Exposure, exposureUnder } from './exposure.ts';
import * as rows from './repository.ts';

/** The links and mentions that would tell too much under `after`, and don't today. */
export function createNewlyExposed(deps: { store: Store; documents: Documents; now: () => number }) {
  return async (today: SituationFacts, after: SituationFacts): Promise<Exposure> => {
    const notes = await rows.notesOf(
      deps.store.db,
      after.compartments.map((one) => one.id),
    );
    const ask = { documents: deps.documents, notes, now: deps.now() };
    const then = await exposureUnder({ ...ask, facts: after });
    if (then.links.length === 0 && then.notes.length === 0) return then;
    const already = await exposureUnder({ ...ask, facts: today });
    const known = new Set([...already.links, ...already.notes].map((one) => one.id));
    return {
      links: then.links.filter((one) => !known.has(one.id)),
      notes: then.notes.filter((one) => !known.has(one.id)),
    };
  };
}
