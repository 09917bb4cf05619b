import { documentName } from '#shared/protocol/documentName.ts';
import { recordAct } from '../audit/recordAct.ts';
import type { Store } from '../db/connect.ts';
import { newId } from '../http/newId.ts';
import { done, type Outcome } from '../http/outcome.ts';
import type { AccessBook } from '../people/accessBook.ts';
import type { Actor } from '../people/actor.ts';
import type { Documents } from './documents.ts';
import { insertDocument } from './insertDocument.ts';

/** Who acts on a note that is there, and where it is. */
export interface NoteActor extends Actor {
  compartmentId: string;
}

export interface NoteService {
  create(
    actor: Actor,
    note: { compartmentId: string; title: string },
  ): Promise<Outcome<{ id: string; document: string }>>;
  rename(actor: NoteActor, note: { id: string; title: string }): Promise<Outcome<undefined>>;
  /** Erases the note: its row, then its document with all its history. */
  remove(actor: NoteActor, noteId: string): Promise<Outcome<undefined>>;
}

export function createNoteService(deps: {
  store: Store;
  book: AccessBook;
  documents: Documents;
  now: () => number;
}): NoteService {
  const { db, engine } = deps.store;

  function act({ accountId, situationId }: Actor, verb: string, noteId: string) {
    return { accountId, situationId, at: deps.now(), verb, resource: 'note', resourceId: noteId };
  }

  return {
    async create(actor, { compartmentId, title }) {
      const now = deps.now();
      const id = newId();
      const document = documentName({ kind: 'note', id });
      await db.transaction().execute(async (trx) => {
        await trx
          .insertInto('notes')
          .values({ id, compartment_id: compartmentId, title, created_by: actor.accountId, created_at: now })
          .execute();
        await insertDocument(trx, { name: document, compartmentId, kind: 'note', now });
        await recordAct(trx, engine, act(actor, 'create', id));
      });
      deps.book.situationChanged(actor.situationId, compartmentId);
      return done({ id, document });
    },

    async rename(actor, { id, title }) {
      await db.transaction().execute(async (trx) => {
        await trx.updateTable('notes').set({ title }).where('id', '=', id).execute();
        await recordAct(trx, engine, act(actor, 'rename', id));
      });
      deps.book.situationChanged(actor.situationId, actor.compartmentId);
      return done(undefined);
    },

    async remove(actor, noteId) {
      await db.transaction().execute(async (trx) => {
        await trx.deleteFrom('notes').where('id', '=', noteId).execute();
        await recordAct(trx, engine, act(actor, 'remove', noteId));
      });
      const document = documentName({ kind: 'note', id: noteId });
      await deps.documents.remove(document);
      deps.book.documentChanged(actor.situationId, document);
      deps.book.situationChanged(actor.situationId, actor.compartmentId);
      return done(undefined);
    },
  };
}
