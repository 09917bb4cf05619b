import {
  AlignmentType,
  BorderStyle,
  Document,
  ExternalHyperlink,
  type FileChild,
  HeadingLevel,
  type ILevelsOptions,
  LevelFormat,
  Packer,
  Paragraph,
  type ParagraphChild,
  Table,
  TableCell,
  TableRow,
  TextRun,
  WidthType,
} from 'docx';
import type { CopyMark } from '#client/api/askExport.ts';
import { dateTimeInWords } from '#client/i18n/dates.ts';
import { t } from '#client/i18n/t.ts';
import type { NoteBlock, NoteCell, NoteInline, NoteTree } from '#shared/note/noteTree.ts';
import { markInWords } from './markInWords.ts';
import type { NotePaper } from './notePaper.ts';

type DocxPaper = Pick<NotePaper, 'title' | 'situation' | 'compartment'>;

const HEADINGS = { 1: HeadingLevel.HEADING_1, 2: HeadingLevel.HEADING_2, 3: HeadingLevel.HEADING_3 } as const;
/** twentieths of a point: half a centimetre */
const INDENT = 283;
/** Word has nine levels of list; deeper ones are drawn at the ninth. */
const LEVELS = 9;

/** A note as a Word file, with real headings and lists so that it can be navigated and read aloud. */
export function noteToDocx(note: NoteTree, paper: DocxPaper, mark: CopyMark): Promise<Blob> {
  const { title, situation, compartment } = paper;
  const lists: Lists = { starts: [] };
  const children = [
    new Paragraph({ heading: HeadingLevel.TITLE, children: [run(title)] }),
    new Paragraph({
      children: [run(t('notes.printedFrom', { situation, compartment, date: dateTimeInWords(Date.now()) }))],
    }),
    new Paragraph({ children: [run(markInWords(mark))] }),
    ...blocksToDocx(note.blocks, { lists, level: 0, quoted: false }),
  ];
  const document = new Document({
    title: clean(title),
    creator: 'Maillage',
    styles: { default: { document: { run: { font: 'Calibri', size: 22 } } } },
    numbering: {
      config: lists.starts.map((start, index) => ({ reference: `list-${index}`, levels: levels(start) })),
    },
    sections: [{ children }],
  });
  return Packer.toBlob(document);
}

interface Lists {
  /** where each numbered list begins: each needs a numbering of its own, or it would go on from the one before */
  starts: number[];
}

interface Place {
  lists: Lists;
  level: number;
  quoted: boolean;
}

function blocksToDocx(blocks: readonly NoteBlock[], place: Place): FileChild[] {
  return blocks.flatMap((block) => blockToDocx(block, place));
}

function blockToDocx(block: NoteBlock, place: Place): FileChild[] {
  switch (block.is) {
    case 'paragraph':
      return [line(block.inline, place)];
    case 'heading':
      return [new Paragraph({ heading: HEADINGS[block.level], children: inlineToDocx(block.inline) })];
    case 'bulletList':
      return block.items.flatMap((item) => itemToDocx(item, place, { bullet: { level: depth(place) } }));
    case 'orderedList': {
      const reference = `list-${place.lists.starts.push(block.start) - 1}`;
      return block.items.flatMap((item) =>
        itemToDocx(item, place, { numbering: { reference, level: depth(place) } }),
      );
    }
    case 'taskList':
      return block.items.flatMap(({ checked, blocks }) =>
        itemToDocx(blocks, place, { indent: indentOf(place.level + 1) }, checked ? '☑ ' : '☐ '),
      );
    case 'blockquote':
      return blocksToDocx(block.blocks, { ...place, quoted: true });
    case 'horizontalRule':
      return [new Paragraph({ thematicBreak: true })];
    case 'table':
      return [tableToDocx(block.rows, place)];
  }
}

/** The item's first line carries its sign; what follows stands under it. */
function itemToDocx(
  blocks: readonly NoteBlock[],
  place: Place,
  sign: ConstructorParameters<typeof Paragraph>[0] & object,
  prefix = '',
): FileChild[] {
  const inside = { ...place, level: place.level + 1 };
  const [first, ...rest] = blocks;
  const leads = first?.is === 'paragraph' || first?.is === 'heading';
  const children = [run(prefix), ...(leads ? inlineToDocx(first.inline) : [])];
  return [new Paragraph({ ...sign, children }), ...blocksToDocx(leads ? rest : blocks, inside)];
}

function line(inline: readonly NoteInline[], { level, quoted }: Place): Paragraph {
  return new Paragraph({
    children: inlineToDocx(inline),
    spacing: { after: 120 },
    ...(level > 0 || quoted ? { indent: indentOf(level + (quoted ? 1 : 0)) } : {}),
    ...(quoted
      ? { border: { left: { style: BorderStyle.SINGLE, size: 12, space: 8, color: '999999' } } }
      : {}),
  });
}

function tableToDocx(rows: readonly NoteCell[][], place: Place): Table {
  const inside = { ...place, level: 0, quoted: false };
  return new Table({
    width: { size: 100, type: WidthType.PERCENTAGE },
    rows: rows.map(
      (row) =>
        new TableRow({
          tableHeader: row.length > 0 && row.every(({ header }) => header),
          children: row.map(({ blocks, colspan, rowspan }) => {
            const children = blocksToDocx(blocks, inside).filter((child) => child instanceof Paragraph);
            return new TableCell({
              columnSpan: colspan,
              rowSpan: rowspan,
              children: children.length > 0 ? children : [new Paragraph({})],
            });
          }),
        }),
    ),
  });
}

function inlineToDocx(inline: readonly NoteInline[]): ParagraphChild[] {
  return inline.map((piece) => {
    if (piece.is === 'hardBreak') return new TextRun({ break: 1 });
    if (piece.is === 'mention') return new TextRun({ text: clean(piece.label), bold: true });
    const { bold, italic, underline, strike, href } = piece.marks;
    const text = new TextRun({
      text: clean(piece.text),
      bold,
      italics: italic,
      strike,
      ...(underline || href !== null ? { underline: {} } : {}),
    });
    return href === null ? text : new ExternalHyperlink({ link: href, children: [text] });
  });
}

function run(text: string): TextRun {
  return new TextRun({ text: clean(text) });
}

/** XML has no way to write these, and Word refuses the whole file for one of them. */
function clean(text: string): string {
  return text.replace(/[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/gu, '');
}

function depth({ level }: Place): number {
  return Math.min(level, LEVELS - 1);
}

function indentOf(level: number): { left: number } {
  return { left: INDENT * Math.min(level, LEVELS) };
}

function levels(start: number): ILevelsOptions[] {
  return Array.from({ length: LEVELS }, (_, level) => ({
    level,
    start,
    format: LevelFormat.DECIMAL,
    text: `%${level + 1}.`,
    alignment: AlignmentType.LEFT,
    style: { paragraph: { indent: { left: INDENT * 2 * (level + 1), hanging: INDENT } } },
  }));
}
