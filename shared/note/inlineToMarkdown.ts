import type { NoteInline, NoteMarks } from './noteTree.ts';

/** Where the line stands: a paragraph may break, a heading may not, and a table's cell has its own sign for a break. */
export type MarkdownPlace = 'line' | 'oneLine' | 'cell';

/** Everything Markdown or HTML could take for a sign. */
const SIGNS = /[\\`*_{}[\]<>|~&]/g;
/** What only counts at the beginning of a line: a title, a list, a quote, a rule. */
const AT_START = /^(\s*)([#+=-]|\d+(?=[.)]))/;

/** Text as Markdown; what was typed is escaped, so that it never turns into markup. NT12. */
export function inlineToMarkdown(inline: readonly NoteInline[], place: MarkdownPlace): string {
  const text = inline.map((piece) => pieceToMarkdown(piece, place)).join('');
  return text.replace(AT_START, (_all, space: string, sign: string) =>
    /\d/.test(sign) ? `${space}${sign}\\` : `${space}\\${sign}`,
  );
}

function pieceToMarkdown(piece: NoteInline, place: MarkdownPlace): string {
  switch (piece.is) {
    case 'text':
      return withMarks(piece.text, piece.marks);
    case 'mention':
      return escapeText(piece.label);
    case 'hardBreak':
      return place === 'line' ? '\\\n' : place === 'cell' ? '<br>' : ' ';
  }
}

/** Signs stand against the words: `** word**` would not be bold. */
function withMarks(text: string, marks: NoteMarks): string {
  const words = text.trim();
  if (words === '') return text === '' ? '' : ' ';
  const at = text.indexOf(words);
  let marked = escapeText(words);
  if (marks.strike) marked = `~~${marked}~~`;
  if (marks.italic) marked = `*${marked}*`;
  if (marks.bold) marked = `**${marked}**`;
  if (marks.href !== null) marked = `[${marked}](${escapeAddress(marks.href)})`;
  return escapeText(text.slice(0, at)) + marked + escapeText(text.slice(at + words.length));
}

function escapeText(text: string): string {
  return text.replace(/[\r\n]+/g, ' ').replace(SIGNS, '\\$&');
}

/** Round brackets would end the address. */
function escapeAddress(href: string): string {
  return href.replace(/\(/g, '%28').replace(/\)/g, '%29');
}
