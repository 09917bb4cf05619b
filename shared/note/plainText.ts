import type { NoteInline, NoteMarks } from './noteTree.ts';

const NO_MARKS: NoteMarks = { bold: false, italic: false, underline: false, strike: false, href: null };

/** A run of text without marks: most of what a note is made of. */
export function plainText(text: string): NoteInline {
  return { is: 'text', text, marks: NO_MARKS };
}
