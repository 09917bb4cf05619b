import { readBoard } from '#shared/board/index.ts';
import { compartmentAccess, decide, type SituationFacts } from '#shared/policy/index.ts';
import { documentName } from '#shared/protocol/documentName.ts';
import type { SnapshotView } from '#shared/protocol/http/snapshots.ts';
import { LIMITS } from '#shared/protocol/limits.ts';
import { recordAct } from '../audit/recordAct.ts';
import type { Store } from '../db/connect.ts';
import { forgetDeleted } from '../db/forgetDeleted.ts';
import { legalHolds } from '../erasure/legalHolds.ts';
import { newId } from '../http/newId.ts';
import { done, type Outcome, refused } from '../http/outcome.ts';
import type { Ledger } from '../ledger/createLedger.ts';
import type { AccessBook } from '../people/accessBook.ts';
import type { Actor } from '../people/actor.ts';
import type { Readings } from '../readings/createReadings.ts';
import type { Documents } from '../situations/documents.ts';
import type { CompartmentKeys } from '../sync/index.ts';
import { type ErasedRecord, eraseRecord } from './eraseRecord.ts';
import { presentContent, presentSnapshot } from './present.ts';
import * as rows from './repository.ts';
import { contentOf, type SnapshotContent } from './snapshotContent.ts';
import {
  keyName,
  type SealedSnapshot,
  type SnapshotRef,
  sealSnapshot,
  snapshotOpener,
} from './snapshotSeal.ts';

export interface SnapshotService {
  situationOf(compartmentId: string): Promise<string | null>;
  placeOf(snapshotId: string): Promise<{ situationId: string; compartmentId: string } | null>;
  list(facts: SituationFacts, accountId: string): Promise<SnapshotView[]>;
  /** Keeps the maps of these compartments, all of which this person may keep. */
  take(
    actor: Actor,
    what: { name: string; heldOn: string; compartmentIds: readonly string[] },
  ): Promise<Outcome<{ seriesId: string }>>;
  read(
    facts: SituationFacts,
    of: { accountId: string; snapshotId: string },
  ): Promise<Outcome<SnapshotView & SnapshotContent>>;
  remove(actor: Actor, of: { compartmentId: string; snapshotId: string }): Promise<Outcome<undefined>>;
  /** Erases one record of a compartment from its snapshots, and what ends at it from all of the situation's. */
  eraseElement(
    facts: SituationFacts,
    actor: Actor,
    of: {
      compartmentId: string;
      recordId: string;
      alsoCalled: readonly string[];
      withoutStrokes: boolean;
    },
  ): Promise<Outcome<ErasedRecord>>;
}

export interface SnapshotDeps {
  store: Store;
  book: Pick<AccessBook, 'change' | 'identity'>;
  documents: Pick<Documents, 'read'>;
  keys: Pick<CompartmentKeys, 'keyOf'>;
  readings: Pick<Readings, 'opened'>;
  ledger: Pick<Ledger, 'append'>;
  now: () => number;
}

/** A map to keep: nothing of it is in the store yet. */
interface Prepared {
  ref: SnapshotRef;
  sealed: SealedSnapshot;
}

/** So often a snapshot is begun again because something was erased while it was being taken. */
const TRIES = 5;

export function createSnapshotService(deps: SnapshotDeps): SnapshotService {
  const { store, book, keys, now } = deps;
  const { db, engine } = store;
  const opener = snapshotOpener(db, keys);

  function view(facts: SituationFacts, accountId: string, row: rows.SnapshotRow, name: string): SnapshotView {
    const ask = { facts, accountId, compartmentId: row.compartment_id, now: now() };
    return presentSnapshot(row, {
      name,
      takenBy: book.identity(facts.situation.id, row.taken_by)?.name ?? null,
      mayChange: decide({ ...ask, resource: 'snapshot', verb: 'delete' }).allowed,
    });
  }

  async function prepared(of: { compartmentId: string; name: string }): Promise<Prepared> {
    const board = documentName({ kind: 'board', id: of.compartmentId });
    const content = await deps.documents.read(board, (doc) => contentOf(readBoard(doc), of.compartmentId));
    const ref = { id: newId(), compartmentId: of.compartmentId, version: 1 };
    return { ref, sealed: await sealSnapshot(keys, { ...ref, name: of.name, content }) };
  }

  return {
    situationOf: (compartmentId) => rows.situationOf(db, compartmentId),

    async placeOf(snapshotId) {
      const row = await rows.snapshotRow(db, snapshotId);
      return row ? { situationId: row.situation_id, compartmentId: row.compartment_id } : null;
    },

    async list(facts, accountId) {
      const views: SnapshotView[] = [];
      for (const row of await rows.snapshotsIn(db, openTo(facts, accountId, now()))) {
        const ref = { id: row.id, compartmentId: row.compartment_id, version: row.version };
        const name = await opener.name(ref, row.name);
        if (name !== null) views.push(view(facts, accountId, row, name));
      }
      return views;
    },

    async take(actor, { name, heldOn, compartmentIds }) {
      const { accountId, situationId } = actor;
      const wanted = [...new Set(compartmentIds)];
      for (const compartmentId of wanted)
        if ((await rows.countIn(db, compartmentId)) >= LIMITS.snapshotsPerCompartment)
          return refused('tooLarge');
      const seriesId = newId();
      for (let tries = 0; tries < TRIES; tries += 1) {
        // Maps are read outside the transaction: what is erased meanwhile must not be written back. SN12.
        const seq = await rows.lastAct(db);
        const maps: Prepared[] = [];
        for (const compartmentId of wanted) maps.push(await prepared({ compartmentId, name }));
        const at = now();
        const taken = await book.change(
          situationId,
          async (trx) => {
            if (await rows.isErasedSince(trx, { situationId, seq })) return refused('gone');
            for (const { ref, sealed } of maps) {
              const values = { id: ref.id, compartment_id: ref.compartmentId, version: ref.version };
              await trx.insertInto('document_keys').values(sealed.key).execute();
              await trx
                .insertInto('board_snapshots')
                .values({
                  ...values,
                  series_id: seriesId,
                  situation_id: situationId,
                  held_on: heldOn,
                  taken_at: at,
                  taken_by: accountId,
                  name: sealed.name,
                  content: sealed.content,
                })
                .execute();
              await recordAct(trx, engine, {
                at,
                accountId,
                verb: 'take',
                resource: 'snapshot',
                resourceId: ref.id,
                situationId,
              });
            }
            return done({ seriesId });
          },
          wanted,
        );
        if (taken.ok || taken.because !== 'gone') return taken;
      }
      return refused('unavailable');
    },

    async read(facts, { accountId, snapshotId }) {
      const row = await rows.snapshotRow(db, snapshotId);
      if (!row) return refused('notFound');
      const ref = { id: row.id, compartmentId: row.compartment_id, version: row.version };
      const bytes = await rows.contentBytes(db, ref);
      const name = await opener.name(ref, row.name);
      const content = bytes ? await opener.content(ref, bytes) : null;
      if (name === null || content === null) return refused('notFound');
      deps.readings.opened({
        situationId: row.situation_id,
        compartmentId: row.compartment_id,
        document: documentName({ kind: 'board', id: row.compartment_id }),
        accountId,
      });
      const open = new Set(openTo(facts, accountId, now()));
      return done({ ...view(facts, accountId, row, name), ...presentContent(content, open) });
    },

    async remove(actor, { compartmentId, snapshotId }) {
      const { accountId, situationId } = actor;
      const gone = await book.change(
        situationId,
        async (trx) => {
          if ((await legalHolds.standing(trx, situationId)).length > 0) return refused('legalHold');
          const row = await trx
            .deleteFrom('board_snapshots')
            .where('id', '=', snapshotId)
            .returning(['id', 'version'])
            .executeTakeFirst();
          if (!row) return refused('notFound');
          await trx.deleteFrom('document_keys').where('document', '=', keyName(row)).execute();
          const act = { verb: 'erase', resource: 'snapshot', resourceId: snapshotId };
          await recordAct(trx, engine, { at: now(), accountId, situationId, ...act });
          return done(undefined);
        },
        compartmentId,
      );
      if (gone.ok) await forgetDeleted(store);
      return gone;
    },

    eraseElement(facts, actor, of) {
      const openIds = new Set(openTo(facts, actor.accountId, now()));
      return eraseRecord({ ...deps, opener }, actor, { ...of, openIds });
    },
  };
}

function openTo(facts: SituationFacts, accountId: string, now: number): string[] {
  return facts.compartments
    .filter(({ id }) => compartmentAccess({ facts, accountId, compartmentId: id, now }).access !== 'none')
    .map(({ id }) => id);
}
