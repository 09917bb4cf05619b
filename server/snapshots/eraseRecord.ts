import type { Kysely } from 'kysely';
import type { SnapshotsLeft } from '#shared/protocol/http/snapshots.ts';
import { recordAct } from '../audit/recordAct.ts';
import type { Store } from '../db/connect.ts';
import { forgetDeleted } from '../db/forgetDeleted.ts';
import type { Database } from '../db/tables.ts';
import { legalHolds } from '../erasure/legalHolds.ts';
import { newId } from '../http/newId.ts';
import { done, type Outcome, refused } from '../http/outcome.ts';
import type { Ledger } from '../ledger/createLedger.ts';
import type { AccessBook } from '../people/accessBook.ts';
import type { Actor } from '../people/actor.ts';
import type { CompartmentKeys } from '../sync/index.ts';
import { withoutNames } from './nameMatch.ts';
import { presentContent } from './present.ts';
import * as rows from './repository.ts';
import type { SnapshotContent } from './snapshotContent.ts';
import {
  keyName,
  type SealedSnapshot,
  type SnapshotRef,
  sealSnapshot,
  type snapshotOpener,
} from './snapshotSeal.ts';
import { toLookAt } from './toLookAt.ts';
import { namingOf, withoutRecord } from './withoutRecord.ts';

interface Deps {
  store: Store;
  book: Pick<AccessBook, 'change'>;
  keys: Pick<CompartmentKeys, 'keyOf'>;
  opener: ReturnType<typeof snapshotOpener>;
  ledger: Pick<Ledger, 'append'>;
  now: () => number;
}

export interface ErasedRecord {
  /** how many of the compartment's own were written anew: of the others nobody is told */
  rewritten: number;
  left: SnapshotsLeft;
  certificate: { entryId: string; seq: number };
}

interface Opened {
  ref: SnapshotRef;
  name: string;
  content: SnapshotContent;
}

/** So often it is begun again because a snapshot was taken, or written anew, meanwhile. */
const TRIES = 5;

/**
 * Writes the snapshots of a compartment anew without one of its records and its names, and those of the situation's other
 * compartments without what ends at it; each under a fresh key, so that no copy of before opens. What is left
 * for people to look at is told, and counted in the ledger. SN10, SN11, SN14, SN20.
 */
export async function eraseRecord(
  deps: Deps,
  actor: Actor,
  of: {
    compartmentId: string;
    recordId: string;
    alsoCalled: readonly string[];
    withoutStrokes: boolean;
    /** what is open to who erases: nothing else is told of to look at */
    openIds: ReadonlySet<string>;
  },
): Promise<Outcome<ErasedRecord>> {
  const { compartmentId, recordId, withoutStrokes } = of;
  const { store, book, keys, opener } = deps;
  const { db, engine } = store;
  const { situationId } = actor;

  async function opened(): Promise<{ all: rows.SnapshotRow[]; readable: Opened[] }> {
    const all = await rows.snapshotsIn(db, await rows.compartmentsOf(db, situationId));
    const readable: Opened[] = [];
    for (const row of all) {
      const ref = { id: row.id, compartmentId: row.compartment_id, version: row.version };
      const bytes = await rows.contentBytes(db, ref);
      const name = await opener.name(ref, row.name);
      const content = bytes ? await opener.content(ref, bytes) : null;
      if (name !== null && content !== null) readable.push({ ref, name, content });
    }
    return { all, readable };
  }

  for (let tries = 0; tries < TRIES; tries += 1) {
    const { all, readable } = await opened();
    const own = readable.filter(({ ref }) => ref.compartmentId === compartmentId);
    // It may have been called otherwise at another meeting: every name it ever had goes.
    const contents = own.map(({ content }) => content);
    const { sure: names, doubtful } = namingOf(contents, of);
    const fresh: { ref: SnapshotRef; was: SnapshotRef; sealed: SealedSnapshot }[] = [];
    const after: { id: string; content: SnapshotContent }[] = [];
    for (const { ref, name, content } of readable) {
      const isItsOwn = ref.compartmentId === compartmentId;
      const record = { compartment: compartmentId, element: recordId };
      const theirs = isItsOwn ? names : [];
      const next = withoutRecord(content, { record, isItsOwn, names: theirs, withoutStrokes });
      if (isItsOwn) after.push({ id: ref.id, content: presentContent(next, of.openIds) });
      const called = isItsOwn ? withoutNames(name, names) : name;
      if (next === content && called === name) continue;
      const nextRef = { ...ref, version: ref.version + 1 };
      const sealed = await sealSnapshot(keys, { ...nextRef, name: called, content: next });
      fresh.push({ ref: nextRef, was: ref, sealed });
    }
    const touched = [compartmentId, ...new Set(fresh.map(({ ref }) => ref.compartmentId))];
    const written = await book.change(
      situationId,
      async (trx) => {
        if ((await legalHolds.standing(trx, situationId)).length > 0) return refused('legalHold');
        if (!(await isAsItWas(trx, situationId, all))) return refused('gone');
        for (const one of fresh) await rewrite(trx, one);
        const act = { verb: 'eraseElement', resource: 'snapshot', resourceId: compartmentId };
        await recordAct(trx, engine, {
          at: deps.now(),
          accountId: actor.accountId,
          situationId,
          ...act,
        });
        const rewritten = fresh.filter(({ ref }) => ref.compartmentId === compartmentId).length;
        const left = toLookAt(after, doubtful);
        const count = left.strokes.reduce((sum, { count: strokes }) => sum + strokes, 0);
        const certificate = await deps.ledger.append(trx, {
          situationId,
          recordId: newId(),
          kind: 'erasure.done',
          actorAccountId: actor.accountId,
          payload: {
            ...{ what: 'element', whatId: recordId, compartmentId, snapshots: rewritten },
            undecided: { texts: left.texts.length, strokes: count },
          },
          at: deps.now(),
        });
        return done({ rewritten, left, certificate });
      },
      touched,
    );
    if (written.ok) await forgetDeleted(store);
    if (written.ok || written.because !== 'gone') return written;
  }
  return refused('unavailable');
}

/** Whether no snapshot came, went or was written anew since these were read. */
async function isAsItWas(
  trx: Kysely<Database>,
  situationId: string,
  before: readonly rows.SnapshotRow[],
): Promise<boolean> {
  const known = new Map(before.map(({ id, version }) => [id, version]));
  const now = await trx
    .selectFrom('board_snapshots')
    .select(['id', 'version'])
    .where('situation_id', '=', situationId)
    .execute();
  return now.length === known.size && now.every(({ id, version }) => known.get(id) === version);
}

async function rewrite(
  trx: Kysely<Database>,
  { ref, was, sealed }: { ref: SnapshotRef; was: SnapshotRef; sealed: SealedSnapshot },
): Promise<void> {
  await trx.deleteFrom('document_keys').where('document', '=', keyName(was)).execute();
  await trx.insertInto('document_keys').values(sealed.key).execute();
  await trx
    .updateTable('board_snapshots')
    .set({ version: ref.version, name: sealed.name, content: sealed.content })
    .where('id', '=', ref.id)
    .execute();
}
