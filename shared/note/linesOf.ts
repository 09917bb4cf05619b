import type { NoteBlock, NoteInline } from './noteTree.ts';

/** Every line of text of a note (paragraphs and headings), in reading order. */
export function* linesOf(blocks: readonly NoteBlock[]): Generator<readonly NoteInline[]> {
  for (const block of blocks) {
    if (block.is === 'paragraph' || block.is === 'heading') yield block.inline;
    else yield* linesOf(within(block));
  }
}

function within(block: NoteBlock): readonly NoteBlock[] {
  switch (block.is) {
    case 'bulletList':
    case 'orderedList':
      return block.items.flat();
    case 'taskList':
      return block.items.flatMap((item) => item.blocks);
    case 'blockquote':
      return block.blocks;
    case 'table':
      return block.rows.flat().flatMap((cell) => cell.blocks);
    default:
      return [];
  }
}
