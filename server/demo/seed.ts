import type { Element, Link } from '#shared/board/index.ts';
import { putElement, putLink, readBoard } from '#shared/board/index.ts';
import { NOBODY } from '#shared/domain/audience.ts';
import { COMPARTMENT_TEMPLATES } from '#shared/domain/compartmentTemplate.ts';
import { noteContent } from '#shared/note/noteRoot.ts';
import type { NoteBlock } from '#shared/note/noteTree.ts';
import { writeNote } from '#shared/note/writeNote.ts';
import { documentName } from '#shared/protocol/documentName.ts';
import type { Store } from '../db/connect.ts';
import type { Ledger } from '../ledger/createLedger.ts';
import { insertAccount } from '../people/accounts.ts';
import { addMember } from '../people/addMember.ts';
import { writeDownPlace } from '../people/writeDownPlace.ts';
import { DEFAULT_NAMES } from '../situations/defaultNames.ts';
import type { Documents } from '../situations/documents.ts';
import { insertCompartment } from '../situations/insertCompartment.ts';
import { insertDocument } from '../situations/insertDocument.ts';
import { demoId } from './demoId.ts';
import type { DemoMember, DemoSituation } from './demoSituation.ts';
import { placeIds } from './placeIds.ts';

export interface SeedDeps {
  store: Store;
  documents: Documents;
  ledger: Pick<Ledger, 'append'>;
  now: () => number;
}

/** Records per edit: a board of any size is written in steps that a server would take from a client too. */
const RECORDS_PER_EDIT = 200;

function demoEmail(memberKey: string): string {
  return `${memberKey}@demo.example`;
}

/**
 * Writes a fictional situation: its rows in one transaction, then what its documents say. Doing it again adds only
 * what is missing, so a first time that was cut short is finished by the second.
 */
export async function seedSituation(deps: SeedDeps, situation: DemoSituation): Promise<{ id: string }> {
  const id = demoId(situation.key, 'situation');
  const ids = placeIds(situation.key);
  await writeRows(deps, { id, situation });
  const author = demoId('account', situation.members[0]?.key ?? '');
  // A link of one compartment may end in another's: elements first, everywhere.
  for (const compartment of situation.compartments) {
    const elements = compartment.elements.map((element) => ids.element(compartment.kind, element));
    await fillBoard(deps.documents, { id: ids.compartmentId(compartment.kind), author, elements, links: [] });
  }
  for (const compartment of situation.compartments) {
    const links = compartment.links.map((link) => ids.link(compartment.kind, link));
    await fillBoard(deps.documents, { id: ids.compartmentId(compartment.kind), author, elements: [], links });
    for (const note of compartment.notes) {
      const name = documentName({ kind: 'note', id: ids.noteId(compartment.kind, note.key) });
      await fillNote(deps.documents, { name, author, blocks: ids.blocks(note.blocks) });
    }
  }
  return { id };
}

async function writeRows(
  { store, ledger, now }: SeedDeps,
  { id, situation }: { id: string; situation: DemoSituation },
): Promise<void> {
  const at = now();
  const ids = placeIds(situation.key);
  await store.db.transaction().execute(async (trx) => {
    const known = await trx.selectFrom('situations').select('id').where('id', '=', id).executeTakeFirst();
    if (known) return;
    for (const member of situation.members) await writeAccount(trx, store.engine, member, at);
    const [first] = situation.members;
    await trx
      .insertInto('situations')
      .values({
        id,
        name: situation.name,
        archived_at: null,
        created_by: demoId('account', first?.key ?? ''),
        created_at: at,
        access_version: 1,
      })
      .execute();
    for (const { kind, notes } of situation.compartments) {
      const template = COMPARTMENT_TEMPLATES.find((one) => one.kind === kind);
      const compartmentId = ids.compartmentId(kind);
      await insertCompartment(trx, {
        id: compartmentId,
        situationId: id,
        kind,
        name: DEFAULT_NAMES[kind],
        category: template?.category ?? 'sharedNotes',
        audience: template?.audience ?? NOBODY,
        ownerMemberId: null,
        now: at,
      });
      for (const [index, note] of notes.entries()) {
        const noteId = ids.noteId(kind, note.key);
        const row = { id: noteId, compartment_id: compartmentId, title: note.title };
        const created = { created_by: demoId('account', first?.key ?? ''), created_at: at + index };
        await trx
          .insertInto('notes')
          .values({ ...row, ...created })
          .execute();
        const name = documentName({ kind: 'note', id: noteId });
        await insertDocument(trx, { name, compartmentId, kind: 'note', now: at });
      }
    }
    const actor = { situationId: id, accountId: demoId('account', first?.key ?? '') };
    for (const [index, member] of situation.members.entries()) {
      const { memberId } = await addMember(trx, {
        ...member,
        id: demoId(situation.key, 'member', member.key),
        situationId: id,
        accountId: demoId('account', member.key),
        joinedAt: at,
        now: at + index,
      });
      // Who gave whom a place is in the ledger, as at any table. PE11.
      await writeDownPlace({ ledger, sendsMail: false, now }, trx, { actor, memberId, before: null });
    }
    for (const { acronym, meaning } of situation.acronyms)
      await trx
        .insertInto('acronyms')
        .values({
          id: demoId(situation.key, 'acronym', acronym),
          situation_id: id,
          acronym,
          meaning,
          created_by: demoId('account', first?.key ?? ''),
          created_at: at,
        })
        .execute();
  });
}

async function writeAccount(
  trx: Store['db'],
  engine: Store['engine'],
  member: DemoMember,
  now: number,
): Promise<void> {
  const id = demoId('account', member.key);
  const known = await trx.selectFrom('accounts').select('id').where('id', '=', id).executeTakeFirst();
  if (known) return;
  const canCreateSituations = member.role === 'facilitator';
  await insertAccount(trx, engine, {
    id,
    name: member.name,
    email: demoEmail(member.key),
    canCreateSituations,
    now,
  });
}

async function fillBoard(
  documents: Documents,
  board: { id: string; author: string; elements: readonly Element[]; links: readonly Link[] },
): Promise<void> {
  const name = documentName({ kind: 'board', id: board.id });
  const there = await documents.read(name, readBoard);
  const known = new Set([...there.elements, ...there.links].map((record) => record.id));
  const missing = [...board.elements, ...board.links].filter((record) => !known.has(record.id));
  for (let at = 0; at < missing.length; at += RECORDS_PER_EDIT)
    await documents.edit(name, board.author, (doc) => {
      for (const record of missing.slice(at, at + RECORDS_PER_EDIT))
        if (isLink(record)) putLink(doc, record);
        else putElement(doc, record);
    });
}

function isLink(record: Element | Link): record is Link {
  return !('at' in record);
}

async function fillNote(
  documents: Documents,
  note: { name: string; author: string; blocks: readonly NoteBlock[] },
): Promise<void> {
  const isEmpty = await documents.read(note.name, (doc) => noteContent(doc).length === 0);
  if (isEmpty)
    await documents.edit(note.name, note.author, (doc) => writeNote(noteContent(doc), note.blocks));
}
