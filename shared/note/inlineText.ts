import type { NoteInline } from './noteTree.ts';

/** What a reader sees of a line, without marks: a break is a space, a mention its name. */
export function inlineText(inline: readonly NoteInline[]): string {
  return inline
    .map((piece) => (piece.is === 'text' ? piece.text : piece.is === 'mention' ? piece.label : ' '))
    .join('');
}
