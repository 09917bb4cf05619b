import { inlineToMarkdown } from './inlineToMarkdown.ts';
import type { NoteBlock, NoteCell, NoteTree } from './noteTree.ts';

/** A note in GitHub's Markdown. Underlining has no sign there and is left out. NT12. */
export function noteToMarkdown(note: NoteTree): string {
  return `${blocksToMarkdown(note.blocks)}\n`;
}

function blocksToMarkdown(blocks: readonly NoteBlock[]): string {
  return blocks
    .map(blockToMarkdown)
    .filter((text) => text !== '')
    .join('\n\n');
}

function blockToMarkdown(block: NoteBlock): string {
  switch (block.is) {
    case 'paragraph':
      return inlineToMarkdown(block.inline, 'line');
    case 'heading':
      return `${'#'.repeat(block.level)} ${inlineToMarkdown(block.inline, 'oneLine')}`;
    case 'bulletList':
      return block.items.map((item) => hang('- ', blocksToMarkdown(item))).join('\n');
    case 'orderedList':
      return block.items.map((item, at) => hang(`${block.start + at}. `, blocksToMarkdown(item))).join('\n');
    case 'taskList':
      return block.items
        .map(({ checked, blocks }) => hang(checked ? '- [x] ' : '- [ ] ', blocksToMarkdown(blocks), 2))
        .join('\n');
    case 'blockquote':
      return blocksToMarkdown(block.blocks).replace(/^/gm, '> ');
    case 'horizontalRule':
      return '---';
    case 'table':
      return tableToMarkdown(block.rows);
  }
}

/** The sign in front of the first line, the following ones indented under it. */
function hang(sign: string, text: string, indent = sign.length): string {
  return (sign + text.replace(/\n(?=.)/g, `\n${' '.repeat(indent)}`)).trimEnd();
}

/** Markdown's tables have one row of headers, always: an empty one stands in where the note has none. */
function tableToMarkdown(rows: readonly NoteCell[][]): string {
  const width = Math.max(0, ...rows.map(widthOf));
  if (width === 0) return '';
  const lines = rows.map((row) => line(row.flatMap(cellToMarkdown), width));
  const headed = rows[0]?.every((cell) => cell.header) ?? false;
  const [head, ...body] = headed ? lines : [line([], width), ...lines];
  return [head, line(Array(width).fill('---'), width), ...body].join('\n');
}

function widthOf(row: readonly NoteCell[]): number {
  return row.reduce((sum, cell) => sum + cell.colspan, 0);
}

function cellToMarkdown(cell: NoteCell): string[] {
  const text = cell.blocks
    .map((block) =>
      block.is === 'paragraph' || block.is === 'heading'
        ? inlineToMarkdown(block.inline, 'cell')
        : blockToMarkdown(block).replace(/\n+/g, '<br>'),
    )
    .join('<br>');
  return [text, ...Array<string>(cell.colspan - 1).fill('')];
}

function line(cells: readonly string[], width: number): string {
  return `| ${Array.from({ length: width }, (_, at) => cells[at] ?? '').join(' | ')} |`;
}
