import type { NoteReference } from './noteReference.ts';
import type { NoteBlock, NoteInline } from './noteTree.ts';
import { plainText } from './plainText.ts';

/**
 * The same blocks with the mentions that `keep` refuses written as plain words: for a note that goes to an audience which
 * may not see the element. The words stay, since somebody wrote them; the link to the element doesn't.
 */
export function withoutMentions(
  blocks: readonly NoteBlock[],
  keep: (reference: NoteReference) => boolean,
): NoteBlock[] {
  const inline = (pieces: readonly NoteInline[]) =>
    pieces.map((piece) => (piece.is === 'mention' && !keep(piece) ? plainText(piece.label) : piece));
  const all = (inside: readonly NoteBlock[]) => withoutMentions(inside, keep);
  return blocks.map((block): NoteBlock => {
    switch (block.is) {
      case 'paragraph':
      case 'heading':
        return { ...block, inline: inline(block.inline) };
      case 'bulletList':
      case 'orderedList':
        return { ...block, items: block.items.map(all) };
      case 'taskList':
        return { ...block, items: block.items.map((item) => ({ ...item, blocks: all(item.blocks) })) };
      case 'blockquote':
        return { ...block, blocks: all(block.blocks) };
      case 'table':
        return {
          ...block,
          rows: block.rows.map((row) => row.map((cell) => ({ ...cell, blocks: all(cell.blocks) }))),
        };
      default:
        return block;
    }
  });
}
