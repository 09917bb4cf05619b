import * as Y from 'yjs';
import {
  changeElement,
  type Element,
  putElement,
  putLink,
  readBoard,
  removeElement,
} from '#shared/board/index.ts';
import { noteContent } from '#shared/note/noteRoot.ts';
import type { NoteInline } from '#shared/note/noteTree.ts';
import { plainText } from '#shared/note/plainText.ts';
import { writeNote } from '#shared/note/writeNote.ts';
import { api } from '#shared/protocol/http/api.ts';
import { comesTo } from '../comesTo.ts';
import type { Line } from '../line.ts';
import { endMark, type Mark, type MarkKind } from '../marks.ts';
import type { Stage } from '../stage.ts';
import { nameOf } from './access.ts';
import type { Action } from './action.ts';

/** What puts marks into documents, and takes them away. */
export const WRITING_ACTIONS: readonly Action[] = [
  { name: 'put', weight: 10, run: put },
  { name: 'rewrite', weight: 6, run: rewrite },
  { name: 'removeElement', weight: 3, run: remove },
  { name: 'link', weight: 4, run: link },
  { name: 'note', weight: 8, run: writeInNote },
  { name: 'letters', weight: 3, run: typeLetters },
  { name: 'deleteText', weight: 3, run: deleteText },
  { name: 'newNote', weight: 3, run: newNote },
  { name: 'rename', weight: 2, run: rename },
  { name: 'manyEdits', weight: 0.6, run: manyEdits },
];

const ENOUGH_TO_COMPACT = 520;

/** Somebody who has a document open and whole, or nobody. */
export async function writerOn(
  stage: Stage,
  document: string,
  compartment: string,
  who = stage.someoneFor(compartment, 'write'),
): Promise<Line | null> {
  if (who.proxy.isAsleep) return null;
  const line = await stage.line(who, document);
  return (await comesTo(line, ({ synced }) => synced)) && line.code === null ? line : null;
}

async function put(stage: Stage): Promise<void> {
  const compartment = stage.somewhere();
  const line = await writerOn(stage, `board:${compartment}`, compartment);
  if (!line) return;
  const mark = (kind: MarkKind) => stage.marks.make(kind, compartment);
  const id = mark('recordId');
  const [name, text] = [mark('name'), mark('text')];
  const at: [number, number] = [stage.random.int(1_000), stage.random.int(1_000)];
  const kinds: [Element, Mark[]][] = [
    [{ id: id.text, kind: 'household', at, name: name.text }, [name]],
    [{ id: id.text, kind: 'text', at, text: `« ${text.text} »`, width: 200 }, [text]],
    [
      { id: id.text, kind: 'structure', at, name: name.text, what: text.text, sector: 'school' },
      [name, text],
    ],
  ];
  const [element, marks] = stage.random.pick(kinds);
  stage.elements.push({ id: id.text, compartment, marks: [id, ...marks], since: performance.now() });
  line.edit((doc) => putElement(doc, element));
}

async function rewrite(stage: Stage): Promise<void> {
  if (stage.elements.length === 0) return;
  const element = stage.random.pick(stage.elements);
  const { compartment } = element;
  const line = await writerOn(stage, `board:${compartment}`, compartment);
  const old = line && readBoard(line.doc).elements.find(({ id }) => id === element.id);
  if (!line || !old || !stage.elements.includes(element)) return;
  const mark = stage.marks.make(old.kind === 'text' ? 'text' : 'name', compartment);
  const before = element.marks.filter(({ kind }) => kind === mark.kind);
  element.marks.push(mark);
  const isSent = line.edit((doc) =>
    changeElement(doc, element.id, old.kind === 'text' ? { text: mark.text } : { name: mark.text }),
  );
  if (!isSent) return;
  await acknowledged(line, () => {
    for (const one of before) endMark(one, compartment);
  });
}

async function remove(stage: Stage): Promise<void> {
  if (stage.elements.length === 0) return;
  const element = stage.random.pick(stage.elements);
  const { compartment } = element;
  const line = await writerOn(stage, `board:${compartment}`, compartment);
  if (!line || !readBoard(line.doc).elements.some(({ id }) => id === element.id)) return;
  if (!line.edit((doc) => removeElement(doc, element.id))) return;
  stage.lines.push(`an element of ${nameOf(stage, compartment)} is deleted`);
  await acknowledged(line, () => {
    stage.elements.splice(stage.elements.indexOf(element), 1);
    // Links may still name it.
    for (const mark of element.marks) if (mark.kind !== 'recordId') endMark(mark, compartment);
  });
}

async function link(stage: Stage): Promise<void> {
  if (stage.elements.length < 2) return;
  const from = stage.random.pick(stage.elements);
  const to = stage.random.pick(stage.elements);
  const line = await writerOn(stage, `board:${from.compartment}`, from.compartment);
  if (!line) return;
  // One's own draft goes on naming what it points to, when the rules of the table close the rest.
  if (stage.told.compartments[from.compartment]?.owner)
    for (const mark of stage.marks.all())
      if (mark.text === to.id || mark.text === to.compartment)
        mark.homes.push({
          compartment: from.compartment,
          from: performance.now(),
          until: Number.POSITIVE_INFINITY,
        });
  const label = stage.marks.make('label', from.compartment);
  const date = stage.marks.make('label', from.compartment);
  for (const end of new Set([from, to])) end.linked = [...(end.linked ?? []), label, date];
  line.edit((doc) =>
    putLink(doc, {
      id: stage.marks.make('recordId', from.compartment).text,
      kind: 'relation',
      from: { compartment: from.compartment, element: from.id },
      to: { compartment: to.compartment, element: to.id },
      label: label.text,
      order: null,
      date: date.text,
    }),
  );
}

async function writeInNote(stage: Stage): Promise<void> {
  if (stage.notes.length === 0) return;
  const note = stage.random.pick(stage.notes);
  const line = await writerOn(stage, note.document, note.compartment);
  if (!line) return;
  const marks = (['text', 'href', 'mention'] as const).map((kind) =>
    stage.marks.make(kind, note.compartment),
  );
  const [text, href, mention] = marks;
  for (const mark of marks) stage.inNote(note.id).add(mark);
  const target = stage.elements.find(({ compartment }) => compartment === note.compartment);
  const inline: NoteInline[] = [
    plainText(`${text?.text} `),
    {
      is: 'text',
      text: 'un lien',
      marks: {
        ...{ bold: false, italic: false, underline: false, strike: false },
        href: `https://exemple.fr/${href?.text}`,
      },
    },
  ];
  if (target)
    inline.push({
      is: 'mention',
      compartment: note.compartment,
      element: target.id,
      label: String(mention?.text),
    });
  line.edit((doc) => writeNote(noteContent(doc), [{ is: 'paragraph', inline }]));
}

/** A word that never is whole on the wire: each letter an update of its own. */
async function typeLetters(stage: Stage): Promise<void> {
  if (stage.notes.length === 0) return;
  const note = stage.random.pick(stage.notes);
  const line = await writerOn(stage, note.document, note.compartment);
  if (!line) return;
  const mark = stage.marks.make('letters', note.compartment);
  stage.inNote(note.id).add(mark);
  line.edit((doc) => writeNote(noteContent(doc), [{ is: 'paragraph', inline: [plainText('x')] }]));
  const paragraphs = noteContent(line.doc);
  for (const letter of mark.text)
    line.edit(() => {
      const text = lastText(paragraphs);
      text?.insert(text.length, letter);
    });
}

async function deleteText(stage: Stage): Promise<void> {
  if (stage.notes.length === 0) return;
  const note = stage.random.pick(stage.notes);
  const line = await writerOn(stage, note.document, note.compartment);
  if (!line) return;
  const content = noteContent(line.doc);
  if (content.length === 0) return;
  const index = stage.random.int(content.length);
  const gone = stage.marks.in(JSON.stringify(content.get(index)) + String(content.get(index)));
  const known = [...stage.inNote(note.id)].filter((mark) => gone.has(mark));
  if (!line.edit(() => content.delete(index, 1))) return;
  stage.lines.push(`a paragraph of a note of ${nameOf(stage, note.compartment)} is deleted`);
  await acknowledged(line, () => {
    for (const mark of known) endMark(mark, note.compartment);
  });
}

async function newNote(stage: Stage): Promise<void> {
  const compartment = stage.somewhere();
  const note = await stage.addNote(compartment, stage.someoneFor(compartment, 'write'));
  if (note) stage.lines.push(`a note in ${nameOf(stage, compartment)}`);
}

async function rename(stage: Stage): Promise<void> {
  if (stage.notes.length === 0) return;
  const note = stage.random.pick(stage.notes);
  const mark = stage.marks.make('noteTitle', note.compartment);
  const before = [...stage.inNote(note.id)].filter(({ kind }) => kind === 'noteTitle');
  stage.inNote(note.id).add(mark);
  const { status } = await stage
    .someoneFor(note.compartment, 'write')
    .ask(api.notes.rename, { params: { noteId: note.id }, body: { title: mark.text } });
  if (status < 300) for (const one of before) endMark(one, note.compartment);
}

/** So many that the log is cut: what was deleted before must not come out of the snapshot. */
async function manyEdits(stage: Stage): Promise<void> {
  if (stage.elements.length === 0) return;
  const element = stage.random.pick(stage.elements);
  const line = await writerOn(stage, `board:${element.compartment}`, element.compartment);
  if (!line) return;
  stage.lines.push(`many edits of ${nameOf(stage, element.compartment)}`);
  for (let i = 0; i < ENOUGH_TO_COMPACT; i++)
    line.edit((doc) => changeElement(doc, element.id, { at: [i, -i] }));
}

/** Does something once all that this line sent is on disk; nothing, when the line goes first. */
export async function acknowledged(line: Line, then: () => void): Promise<void> {
  if (await comesTo(line, ({ pending }) => pending === 0)) then();
}

function lastText(content: Y.XmlFragment): Y.XmlText | null {
  const last = content.get(content.length - 1);
  const text = last instanceof Y.XmlElement ? last.get(0) : null;
  return text instanceof Y.XmlText ? text : null;
}
