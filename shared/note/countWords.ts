import { inlineText } from './inlineText.ts';
import { linesOf } from './linesOf.ts';
import type { NoteTree } from './noteTree.ts';

/** Words of a note, counted between spaces: `l'école` and `peut-être` are one, a lone sign is none. NT13. */
export function countWords(note: NoteTree): number {
  let words = 0;
  for (const line of linesOf(note.blocks))
    for (const word of inlineText(line).split(/\s+/u)) if (/[\p{L}\p{N}]/u.test(word)) words += 1;
  return words;
}
