import { type Element, putElement } from '#shared/board/index.ts';
import { noteContent } from '#shared/note/noteRoot.ts';
import { writeNote } from '#shared/note/writeNote.ts';
import { api } from '#shared/protocol/http/api.ts';
import type { TestTable } from '../../testing/table.ts';
import type { TestServer } from '../../testing/testServer.ts';
import type { Visitor } from '../../testing/visitor.ts';

/** A word for each place that content may hide in; fictional, and found nowhere else. */
export const MARKS = {
  title: 'Zorglonde',
  name: 'Quibraltin',
  text: 'Mirvoluche',
  label: 'Tasparigue',
};

export interface Secret {
  compartmentId: string;
  board: string;
  noteId: string;
  note: string;
}

const PLAIN = { bold: false, italic: false, underline: false, strike: false, href: null };

/** A free text on a map. */
export const words = (id: string) =>
  ({ id, kind: 'text', at: [0, 0], text: MARKS.label, width: 200 }) satisfies Element;

/** A compartment of the family with a map and a note, each mark in its place. */
export async function secret(server: TestServer, table: TestTable, by: Visitor): Promise<Secret> {
  const { id: compartmentId } = await table.facilitator.must(api.situations.createCompartment, {
    params: { situationId: table.situationId },
    body: {
      name: MARKS.name,
      category: 'familyTies',
      audience: { everyone: false, sectors: ['family'], memberIds: [] },
    },
  });
  const { id: noteId, document: note } = await by.must(api.notes.create, {
    params: { compartmentId },
    body: { title: MARKS.title },
  });
  const board = `board:${compartmentId}`;
  await server.sync.edit(board, 'test', (doc) => putElement(doc, words('element-0001')));
  await server.sync.edit(note, 'test', (doc) =>
    writeNote(noteContent(doc), [
      { is: 'paragraph', inline: [{ is: 'text', text: MARKS.text, marks: PLAIN }] },
    ]),
  );
  return { compartmentId, board, noteId, note };
}
