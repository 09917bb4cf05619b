import type { Kysely } from 'kysely';
import type { Logger } from 'pino';
import type { ErasureCertificate } from '#shared/protocol/http/erasure.ts';
import { recordAct } from '../audit/recordAct.ts';
import type { Store } from '../db/connect.ts';
import { forgetDeleted } from '../db/forgetDeleted.ts';
import type { ErasuresTable } from '../db/readingsTables.ts';
import type { Database } from '../db/tables.ts';
import { newId } from '../http/newId.ts';
import { done, type Outcome, refused } from '../http/outcome.ts';
import type { Ledger } from '../ledger/createLedger.ts';
import type { AccessBook } from '../people/accessBook.ts';
import type { Readings } from '../readings/createReadings.ts';
import type { Documents } from '../situations/documents.ts';
import type { CompartmentKeys } from '../sync/index.ts';
import { beginAgain } from './beginAgain.ts';
import { type Doomed, dropRows, type Target } from './dropRows.ts';
import { legalHolds } from './legalHolds.ts';

export interface Erasure {
  /** Erases for good. `accountId`: who asked; null for the end of retention. */
  erase(target: Target, accountId: string | null): Promise<Outcome<ErasureCertificate>>;
  /** Finishes what was interrupted; one that fails holds up no other, and is thrown at the end. ER8. @returns how many */
  resume(): Promise<number>;
}

export interface ErasureDeps {
  store: Store;
  book: Pick<AccessBook, 'change'>;
  documents: Pick<Documents, 'remove'>;
  keys: Pick<CompartmentKeys, 'destroy'>;
  readings: Pick<Readings, 'flush' | 'forget'>;
  ledger: Ledger;
  log: Logger;
  now: () => number;
}

/** An erasure younger than this may still be under way. */
const UNDER_WAY_MS = 60_000;

export function createErasure(deps: ErasureDeps): Erasure {
  const { store, book, ledger } = deps;
  const { db, engine } = store;

  return {
    async erase(target, accountId) {
      const { situationId } = target;
      await deps.readings.flush();
      const begun = await book.change(situationId, (trx) => begin(trx, target, accountId), about(target));
      return begun.ok ? done(await finish(begun.value)) : begun;
    },

    async resume() {
      const left = await db
        .selectFrom('erasures')
        .selectAll()
        .where('done_at', 'is', null)
        .where('begun_at', '<', deps.now() - UNDER_WAY_MS)
        .execute();
      const failures: unknown[] = [];
      for (const erasure of left)
        await finish(erasure).catch((error: unknown) => {
          failures.push(error);
          deps.log.error({ verb: 'erase', id: erasure.id, err: error }, 'not finished, tried again later');
        });
      if (failures.length > 0) throw failures[0];
      return left.length;
    },
  };

  async function begin(
    trx: Kysely<Database>,
    { what, id, situationId }: Target,
    accountId: string | null,
  ): Promise<Outcome<ErasuresTable>> {
    const now = deps.now();
    if ((await legalHolds.standing(trx, situationId)).length > 0) return refused('legalHold');
    const doomed = await dropRows(trx, { what, id, situationId }, now);
    if (doomed === null) return refused('notFound');
    const erasure: ErasuresTable = {
      id: newId(),
      situation_id: situationId,
      what,
      what_id: id,
      account_id: accountId,
      documents: JSON.stringify(doomed),
      begun_at: now,
      done_at: null,
      entry_id: null,
    };
    await trx.insertInto('erasures').values(erasure).execute();
    const act = { at: now, accountId, verb: 'erase', resource: what, resourceId: id, situationId };
    await recordAct(trx, engine, act);
    return done(erasure);
  }

  /** After the commit nobody has access any more; now the bytes go, wherever they are. May be done twice. */
  async function finish(erasure: ErasuresTable): Promise<ErasureCertificate> {
    const doomed = JSON.parse(erasure.documents) as Doomed[];
    deps.readings.forget(doomed.map(({ name }) => name));
    for (const { name, epoch } of doomed) {
      const clientIds = await clientsOf(name);
      await deps.documents.remove(name);
      const compartmentId = name.startsWith('board:') ? name.slice('board:'.length) : null;
      // Who was loading it in that moment made it a key again: that one goes too.
      if (compartmentId !== null) await deps.keys.destroy(compartmentId);
      const stays = compartmentId !== null && (await stillThere(compartmentId));
      if (stays)
        await db
          .transaction()
          .execute((trx) =>
            beginAgain(trx, { document: name, compartmentId, epoch, clientIds, now: deps.now() }),
          );
    }
    const certificate = await certify(erasure, doomed.length);
    // It is done and certified; that the files are swept a little later changes nothing of that.
    if (!(await forgetDeleted(store).catch(() => false)))
      deps.log.warn({ verb: 'erase', id: erasure.id }, 'the files of the store are swept later');
    return certificate;
  }

  async function certify(erasure: ErasuresTable, documents: number): Promise<ErasureCertificate> {
    const { id, what, what_id: whatId, situation_id: situationId, account_id } = erasure;
    const doneAt = deps.now();
    return await db.transaction().execute(async (trx) => {
      const { entryId, seq } = await ledger.append(trx, {
        situationId,
        recordId: id,
        kind: 'erasure.done',
        actorAccountId: account_id,
        payload: { what, whatId, documents },
        at: doneAt,
      });
      await trx
        .updateTable('erasures')
        .set({ done_at: doneAt, entry_id: entryId, documents: '[]' })
        .where('id', '=', id)
        .execute();
      const { hash, signature } = await trx
        .selectFrom('ledger_head')
        .select(['hash', 'signature'])
        .executeTakeFirstOrThrow();
      const proof = { entryId, seq, hash, signature, publicKey: ledger.publicKey };
      return { id, what, whatId, situationId, begunAt: erasure.begun_at, doneAt, documents, ledger: proof };
    });
  }

  async function clientsOf(document: string): Promise<number[]> {
    const rows = await db
      .selectFrom('client_bindings')
      .select('client_id')
      .where('document', '=', document)
      .execute();
    return [...new Set(rows.map(({ client_id }) => client_id))];
  }

  async function stillThere(compartmentId: string): Promise<boolean> {
    const row = await db
      .selectFrom('compartments')
      .select('id')
      .where('id', '=', compartmentId)
      .executeTakeFirst();
    return row !== undefined;
  }
}

/** Whom the change is told to: those who saw what goes. */
function about({ what, id, compartmentId }: Target): string[] | undefined {
  if (what === 'situation') return undefined;
  return [what === 'compartment' ? id : (compartmentId ?? id)];
}
