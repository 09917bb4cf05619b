import { expect, it } from 'vitest';
import * as Y from 'yjs';
import { noteContent } from './noteRoot.ts';
import type { NoteBlock, NoteInline } from './noteTree.ts';
import { plainMentions } from './plainMentions.ts';
import { plainText } from './plainText.ts';
import { readNote } from './readNote.ts';
import { withoutMentions } from './withoutMentions.ts';
import { writeNote } from './writeNote.ts';

const mention = (element: string): NoteInline => ({
  is: 'mention',
  compartment: 'compartment1',
  element,
  label: element.toUpperCase(),
});
const bold = (text: string): NoteInline => ({
  is: 'text',
  text,
  marks: { bold: true, italic: false, underline: false, strike: false, href: null },
});
const p = (...inline: NoteInline[]): NoteBlock => ({ is: 'paragraph', inline });
const hidden = mention('hidden01');
const shown = mention('shown001');

it('[NT14] mentions become words in place, and neighbouring texts one run', () => {
  const blocks: NoteBlock[] = [
    p(plainText('Avec '), hidden, plainText(' et '), shown, bold(' fort')),
    p(hidden, hidden),
    p(shown, hidden, bold('x')),
    p(bold('gras '), hidden),
    { is: 'bulletList', items: [[p(hidden, plainText('.'))], [p(shown)]] },
    { is: 'table', rows: [[{ header: false, colspan: 1, rowspan: 1, blocks: [p(hidden)] }]] },
  ];
  const keep = ({ element }: { element: string }) => element === 'shown001';
  const doc = new Y.Doc();
  writeNote(noteContent(doc), blocks);
  expect(doc.transact(() => plainMentions(noteContent(doc), keep))).toBe(7);
  // The same as a note that had been written so from the start, runs and all.
  const straight = new Y.Doc();
  writeNote(noteContent(straight), withoutMentions(blocks, keep));
  expect(readNote(noteContent(doc))).toEqual(readNote(noteContent(straight)));
  expect(noteContent(doc).toJSON()).toBe(noteContent(straight).toJSON());
  expect(plainMentions(noteContent(doc), keep)).toBe(0);
});
