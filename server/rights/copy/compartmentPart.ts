import { readBoard } from '#shared/board/index.ts';
import { noteContent } from '#shared/note/noteRoot.ts';
import { noteToMarkdown } from '#shared/note/noteToMarkdown.ts';
import { readNote } from '#shared/note/readNote.ts';
import { compartmentAccess, readersOf } from '#shared/policy/index.ts';
import { documentName } from '#shared/protocol/documentName.ts';
import { copyBoard } from './copyBoard.ts';
import type { CopyContext, Known } from './copyContext.ts';
import type { CopiedCompartment, CopiedNote, Seated } from './copyModel.ts';
import { writtenByMine } from './writtenByMine.ts';

/** A document whose content, or names from it, is in a copy: looked at again before the copy is handed over. */
export interface CopiedDocument {
  compartmentId: string;
  document: string;
  epoch: number;
}

/** One compartment that is open to somebody. null: it no longer is, now that it comes to it. */
export async function compartmentPart(
  context: CopyContext,
  known: Known,
  of: { compartmentId: string; seated: ReadonlyMap<string, Seated> },
): Promise<{ part: CopiedCompartment; documents: CopiedDocument[] } | null> {
  const { store, now } = context;
  const { compartmentId } = of;
  const { me } = known;
  const facts = await context.book.facts(known.facts.situation.id);
  const isOpen = () =>
    compartmentAccess({ facts, accountId: me.accountId, compartmentId, now: now() }).access !== 'none';
  if (!isOpen()) return null;
  const compartment = await store.db
    .selectFrom('compartments')
    .select(['name', 'category'])
    .where('id', '=', compartmentId)
    .executeTakeFirstOrThrow();
  const kept: CopiedDocument[] = [];

  /** Notes that this person opened it, as a screen would, and whether all of it is theirs. */
  async function open(document: string): Promise<boolean> {
    const { epoch } = await store.db
      .selectFrom('documents')
      .select('epoch')
      .where('name', '=', document)
      .executeTakeFirstOrThrow();
    kept.push({ compartmentId, document, epoch });
    const { situation } = facts;
    context.readings.opened({ situationId: situation.id, compartmentId, document, accountId: me.accountId });
    return await writtenByMine(store.db, { document, epoch, facts, me });
  }

  const board = documentName({ kind: 'board', id: compartmentId });
  const whole = await open(board);
  const view = await context.documents.read(board, readBoard);
  const rows = await store.db
    .selectFrom('notes')
    .select(['id', 'title', 'created_at'])
    .where('compartment_id', '=', compartmentId)
    .orderBy('created_at')
    .execute();
  const notes: CopiedNote[] = [];
  for (const { id, title, created_at: createdAt } of rows) {
    const document = documentName({ kind: 'note', id });
    const text = (await open(document))
      ? await context.documents.read(document, (doc) => noteToMarkdown(readNote(noteContent(doc))))
      : null;
    notes.push({ title, createdAt, text });
  }
  const photos = await store.db
    .selectFrom('board_snapshots')
    .select('held_on')
    .where('compartment_id', '=', compartmentId)
    .orderBy('held_on')
    .execute();
  const openTo = readersOf(facts, compartmentId, now()).flatMap(({ memberId, access, because, until }) => {
    const who = of.seated.get(memberId);
    return who ? [{ ...who, access, because, until: until ?? null }] : [];
  });
  const copied = { ...compartment, openTo, board: copyBoard(view, whole), notes };
  const part = { ...copied, photos: photos.map(({ held_on }) => held_on) };
  return { part, documents: kept };
}
