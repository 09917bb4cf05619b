import * as Y from 'yjs';
import type { NoteBlock, NoteCell, NoteInline, NoteMarks } from './noteTree.ts';

/**
 * Appends plain blocks to a note, exactly as the editor would have stored them: for the demonstration, for a note that
 * is copied to another compartment, and for tests. Call it inside a transaction. An item or a cell with nothing in it gets
 * an empty line, and a list without items isn't written: the editor deletes what it can't hold. NT11.
 */
export function writeNote(content: Y.XmlFragment, blocks: readonly NoteBlock[]): void {
  content.insert(content.length, writeBlocks(blocks));
}

function writeBlocks(blocks: readonly NoteBlock[]): Y.XmlElement[] {
  return blocks.filter((block) => !isHollow(block)).map(writeBlock);
}

/** What stands inside an item, a quote or a cell. */
function writeInside(blocks: readonly NoteBlock[]): Y.XmlElement[] {
  const written = writeBlocks(blocks);
  return written.length > 0 ? written : [element('paragraph', {}, writeInline([]))];
}

function isHollow(block: NoteBlock): boolean {
  if (block.is === 'table') return block.rows.length === 0;
  return 'items' in block && block.items.length === 0;
}

function writeBlock(block: NoteBlock): Y.XmlElement {
  switch (block.is) {
    case 'paragraph':
      return element('paragraph', {}, writeInline(block.inline));
    case 'heading':
      return element('heading', { level: block.level }, writeInline(block.inline));
    case 'bulletList':
      return element(
        'bulletList',
        {},
        block.items.map((item) => element('listItem', {}, writeInside(item))),
      );
    case 'orderedList':
      return element(
        'orderedList',
        { start: block.start },
        block.items.map((item) => element('listItem', {}, writeInside(item))),
      );
    case 'taskList':
      return element(
        'taskList',
        {},
        block.items.map(({ checked, blocks }) => element('taskItem', { checked }, writeInside(blocks))),
      );
    case 'blockquote':
      return element('blockquote', {}, writeInside(block.blocks));
    case 'horizontalRule':
      return element('horizontalRule', {}, []);
    case 'table':
      return element(
        'table',
        {},
        block.rows.map((row) => element('tableRow', {}, row.map(writeCell))),
      );
  }
}

function writeCell({ header, colspan, rowspan, blocks }: NoteCell): Y.XmlElement {
  return element(header ? 'tableHeader' : 'tableCell', { colspan, rowspan }, writeInside(blocks));
}

/** Neighbouring texts share one run, as the editor's binding expects. A line without a word has its text too. NE13. */
function writeInline(inline: readonly NoteInline[]): (Y.XmlElement | Y.XmlText)[] {
  const children: (Y.XmlElement | Y.XmlText)[] = [];
  let run: { insert: string; attributes: Record<string, object> }[] = [];
  const endRun = () => {
    if (run.length === 0) return;
    const text = new Y.XmlText();
    text.applyDelta(run);
    children.push(text);
    run = [];
  };
  for (const piece of inline) {
    if (piece.is === 'text') {
      if (piece.text !== '') run.push({ insert: piece.text, attributes: marksOf(piece.marks) });
      continue;
    }
    endRun();
    if (piece.is === 'hardBreak') children.push(element('hardBreak', {}, []));
    else {
      const { compartment, element: named, label } = piece;
      children.push(element('mention', { compartment, element: named, label }, []));
    }
  }
  endRun();
  return children.length > 0 ? children : [new Y.XmlText()];
}

function marksOf({ href, ...marks }: NoteMarks): Record<string, object> {
  const attributes: Record<string, object> = {};
  for (const [name, on] of Object.entries(marks)) if (on) attributes[name] = {};
  if (href !== null) attributes['link'] = { href };
  return attributes;
}

function element(
  name: string,
  attributes: Record<string, string | number | boolean>,
  children: (Y.XmlElement | Y.XmlText)[],
): Y.XmlElement {
  const made = new Y.XmlElement<Record<string, string | number | boolean>>(name);
  for (const [key, value] of Object.entries(attributes)) made.setAttribute(key, value);
  made.insert(0, children);
  return made as Y.XmlElement;
}
