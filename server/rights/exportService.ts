import type { Kysely } from 'kysely';
import type { ExportKind } from '#shared/protocol/http/rights.ts';
import type { Store } from '../db/connect.ts';
import type { Database } from '../db/tables.ts';
import { done, type Outcome, refused } from '../http/outcome.ts';
import type { Actor } from '../people/actor.ts';
import { writeExport } from './writeExport.ts';

/** so much of an export's id is written on the copy: enough to find it again */
const REFERENCE_LENGTH = 8;

export interface Watermark {
  to: string;
  at: number;
  reference: string;
}

export interface ExportService {
  situationOf(compartmentId: string): Promise<string | null>;
  /** Writes down what leaves, before the page makes it. RI1, RI2. */
  ask(
    actor: Actor & { memberId: string },
    what: { compartmentId: string; noteId: string | null; kind: ExportKind },
  ): Promise<Outcome<{ exportId: string; watermark: Watermark }>>;
}

export function createExportService(deps: { store: Store; now: () => number }): ExportService {
  const { db, engine } = deps.store;
  return {
    async situationOf(compartmentId) {
      const row = await db
        .selectFrom('compartments')
        .select('situation_id')
        .where('id', '=', compartmentId)
        .executeTakeFirst();
      return row?.situation_id ?? null;
    },

    async ask(actor, { compartmentId, noteId, kind }) {
      const at = deps.now();
      return await db.transaction().execute(async (trx) => {
        if (noteId !== null && !(await isIn(trx, noteId, compartmentId))) return refused('notFound');
        const exportId = await writeExport(trx, engine, { ...actor, compartmentId, noteId, kind, at });
        const account = await trx
          .selectFrom('accounts')
          .select('name')
          .where('id', '=', actor.accountId)
          .executeTakeFirstOrThrow();
        const reference = exportId.slice(0, REFERENCE_LENGTH);
        return done({ exportId, watermark: { to: account.name, at, reference } });
      });
    },
  };
}

async function isIn(db: Kysely<Database>, noteId: string, compartmentId: string): Promise<boolean> {
  const note = await db
    .selectFrom('notes')
    .select('id')
    .where('id', '=', noteId)
    .where('compartment_id', '=', compartmentId)
    .executeTakeFirst();
  return note !== undefined;
}
