import '#client/styles/index.css';
import { Editor } from '@tiptap/core';
import Collaboration from '@tiptap/extension-collaboration';
import { createRoot, type Root } from 'react-dom/client';
import * as Y from 'yjs';
import { AcronymLayer } from '#client/acronyms/AcronymLayer.tsx';
import { GlossaryContext } from '#client/acronyms/glossaryContext.ts';
import NoteEditor from '#client/notes/editor/NoteEditor.tsx';
import { NoteLink } from '#client/notes/extensions/noteLink.ts';
import { NoteMention } from '#client/notes/extensions/noteMention.ts';
import { noteNodes } from '#client/notes/extensions/noteNodes.ts';
import { type Mentionable, mentionKey } from '#client/notes/mentions/mentionable.ts';
import { REMOTE } from '#client/sync/index.ts';
import { Toasts } from '#client/ui/Toasts.tsx';
import { noteContent } from '#shared/note/noteRoot.ts';
import type { NoteBlock, NoteInline } from '#shared/note/noteTree.ts';
import { plainText } from '#shared/note/plainText.ts';
import { readNote } from '#shared/note/readNote.ts';
import { writeNote } from '#shared/note/writeNote.ts';
import { DEFAULT_GLOSSARY } from '#shared/text/acronyms.ts';
import { HOSTILE_NOTES } from '../hostileCorpus.ts';
import { FakeTable, type Seat } from './fakeDocument.ts';

const MAP: Mentionable[] = [
  {
    compartment: 'compartment-1',
    element: 'element-01',
    kind: 'person',
    name: 'Léa',
    where: 'Table commune',
    allowed: true,
  },
  {
    compartment: 'compartment-1',
    element: 'element-02',
    kind: 'structure',
    name: 'École Jules-Ferry',
    where: 'Table commune',
    allowed: true,
  },
  {
    compartment: 'compartment-2',
    element: 'element-03',
    kind: 'person',
    name: 'Élise',
    where: 'Protection de l’enfance',
    allowed: false,
  },
];
const mentionables = (() => {
  const all = new Map(MAP.map((one) => [mentionKey(one), one]));
  return { get: () => all, subscribe: () => () => undefined };
})();

const opened: string[] = [];
let root: Root | null = null;
let bare: Editor | null = null;
let table: FakeTable | null = null;
let seats: Seat[] = [];
/** a caret that was shown, to be shown again */
let shownCaret: Seat['fields']['caret'] = null;

/** Seats people at one note, one beside the other, each in an editor of their own. */
function seat(people: { name: string; sector: 'school' | 'health' | 'family'; readOnly?: boolean }[]): void {
  clear();
  const seated = new FakeTable();
  table = seated;
  seats = people.map(({ name, sector }, index) =>
    seated.sit({ memberId: `member-${index}`, name, sector, role: 'participant' }),
  );
  root = createRoot(document.getElementById('root') ?? document.body);
  root.render(
    <main className="flex h-dvh flex-wrap bg-paper">
      <h1 className="sr-only">Notes</h1>
      {seats.map(({ document: open, person }, index) => (
        <section
          key={person.memberId}
          aria-label={person.name}
          className="flex h-full min-w-0 grow basis-[340px] flex-col border-line border-r bg-paper-raised"
        >
          <h2 className="p-2 font-bold">Ce qui a changé depuis la rentrée</h2>
          <NoteEditor
            document={open}
            paper={{
              title: 'Rentrée',
              situation: 'Autour de Léa',
              compartment: 'Table commune',
              ask: async () => ({ to: 'Nadia', at: Date.now(), reference: 'a7Fk29Qz' }),
            }}
            readOnly={people[index]?.readOnly ?? false}
            glossary={DEFAULT_GLOSSARY}
            mentionables={mentionables}
            onOpenElement={({ element }) => opened.push(element)}
          />
        </section>
      ))}
      <Toasts />
      <GlossaryContext value={DEFAULT_GLOSSARY}>
        <AcronymLayer />
      </GlossaryContext>
    </main>,
  );
}

/** Our schema and nothing that guards it: what the drawing alone does with what comes in. */
function seatBare(): void {
  clear();
  const place = document.createElement('div');
  document.getElementById('root')?.append(place);
  seats = [
    new FakeTable().sit({ memberId: 'member-0', name: 'Seule', sector: 'school', role: 'participant' }),
  ];
  const [only] = seats;
  bare = new Editor({
    element: place,
    injectCSS: false,
    extensions: [
      ...noteNodes(),
      NoteLink,
      NoteMention.configure({ mentionables, onOpen: () => undefined }),
      Collaboration.configure({ document: only?.doc ?? new Y.Doc(), field: 'content' }),
    ],
    editorProps: { attributes: { class: 'note-text' } },
  });
}

function clear(): void {
  root?.unmount();
  root = null;
  bare?.destroy();
  bare = null;
  document.getElementById('root')?.replaceChildren();
}

/** The update that a client which isn't ours would have sent. */
function hostileUpdate(index: number): Uint8Array {
  const forger = new Y.Doc();
  forger.transact(() => HOSTILE_NOTES[index]?.write(forger));
  return Y.encodeStateAsUpdate(forger);
}

/** Throws what the drawing throws: the test decides what that means. */
function receive(index: number): string | null {
  try {
    const [first] = seats;
    if (first) Y.applyUpdate(first.doc, hostileUpdate(index), REMOTE);
    return null;
  } catch (error) {
    return error instanceof Error ? error.message : String(error);
  }
}

function write(blocks: NoteBlock[]): void {
  const [first] = seats;
  first?.doc.transact(() => writeNote(noteContent(first.doc), blocks));
}

const stage = {
  names: HOSTILE_NOTES.map(({ name, fate }) => ({ name, fate })),
  seat,
  seatBare,
  receive,
  write,
  opened,
  plain: plainText,
  mention: {
    is: 'mention',
    compartment: 'compartment-1',
    element: 'element-02',
    label: 'Ancien nom',
  } satisfies NoteInline,
  /** while deaf, what one writes reaches the others only afterwards */
  deafen: (deaf: boolean) => table?.deafen(deaf),
  /** carets stay shown when the focus goes to another text of the page, as they do when each has a page */
  holdCarets: () => table?.holdCarets(),
  /** the focus to somebody's text, its caret where it was or at the end: now, not when the browser gets to it */
  goTo: (index: number, caret?: 'end') => {
    const text = document.querySelectorAll('.ProseMirror')[index];
    if (!text || !('editor' in text) || !(text.editor instanceof Editor)) return;
    if (caret === 'end') text.editor.commands.setTextSelection(text.editor.state.doc.content.size);
    text.editor.view.focus();
  },
  /** the browser puts a caret at the end, of which the editor hears a moment later; meanwhile somebody's caret goes, or comes */
  pressEndWhile: (index: number, moving: number) => {
    const text = document.querySelectorAll<HTMLElement>('.ProseMirror')[index];
    if (!text) return;
    // As the browser's own End does: in the last letters, not behind the paragraph.
    document.getSelection()?.modify('move', 'forward', 'documentboundary');
    const seated = seats[moving];
    if (!seated) return;
    const { caret } = seated.fields;
    shownCaret ??= caret;
    seated.fields = { ...seated.fields, caret: caret ? null : shownCaret };
    table?.show(seated);
  },
  /** removes the element at this path of a person's replica, as an edit of theirs */
  cut: (index: number, path: number[]) => {
    const seated = seats[index];
    if (!seated) return;
    let holder: Y.XmlFragment = noteContent(seated.doc);
    for (const at of path.slice(0, -1)) {
      const inside: unknown = holder.get(at);
      if (inside instanceof Y.XmlFragment) holder = inside;
    }
    holder.delete(path.at(-1) ?? 0, 1);
  },
  /** the note as each person's replica holds it */
  read: () => seats.map(({ doc }) => readNote(noteContent(doc)).blocks),
  refuse: (index: number) => {
    const [first] = seats;
    const from = seats[index === 0 ? 1 : 0];
    if (first && from) seats[index]?.replace(from.doc);
  },
  setStatus: (index: number, state: 'loading' | 'offline', synced: boolean) => {
    seats[index]?.synced.set(synced);
    seats[index]?.status.set(state === 'loading' ? { state } : { state, pending: 0 });
  },
};

export type Stage = typeof stage;
Object.assign(window, { stage });
