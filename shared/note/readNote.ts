import * as Y from 'yjs';
import { NOTE_LIMITS } from './noteLimits.ts';
import { NOTE_NODES, NOTE_TOP } from './noteSchema.ts';
import type { NoteBlock, NoteCell, NoteTree } from './noteTree.ts';
import { type Budget, readInline } from './readInline.ts';

/**
 * A note as plain data. Tolerant: whatever the document holds, it never throws, leaves out what the schema doesn't know
 * and stops at the limits of a note. NT10.
 */
export function readNote(content: Y.XmlFragment): NoteTree {
  const budget = { left: NOTE_LIMITS.nodes };
  const blocks = readBlocks(content, NOTE_TOP, { budget, depth: 0 });
  return { blocks, truncated: budget.left <= 0 };
}

interface Reading {
  budget: Budget;
  depth: number;
}

function readBlocks(holder: Y.XmlFragment, allowed: ReadonlySet<string>, reading: Reading): NoteBlock[] {
  const blocks: NoteBlock[] = [];
  for (const element of elementsIn(holder, allowed, reading.budget)) {
    const block = readBlock(element, { budget: reading.budget, depth: reading.depth + 1 });
    if (block) blocks.push(block);
  }
  return blocks;
}

function readBlock(element: Y.XmlElement, reading: Reading): NoteBlock | null {
  if (reading.depth > NOTE_LIMITS.depth) {
    reading.budget.left = 0;
    return null;
  }
  const { budget } = reading;
  switch (element.nodeName) {
    case 'paragraph':
      return { is: 'paragraph', inline: readInline(element, budget) };
    case 'heading':
      return { is: 'heading', level: headingLevel(element), inline: readInline(element, budget) };
    case 'bulletList':
      return { is: 'bulletList', items: readItems(element, 'listItem', reading) };
    case 'orderedList':
      return {
        is: 'orderedList',
        start: Number(attribute(element, 'start') ?? 1),
        items: readItems(element, 'listItem', reading),
      };
    case 'taskList':
      return { is: 'taskList', items: readTasks(element, reading) };
    case 'blockquote':
      return { is: 'blockquote', blocks: readBlocks(element, childrenOf('blockquote'), reading) };
    case 'horizontalRule':
      return { is: 'horizontalRule' };
    case 'table':
      return { is: 'table', rows: readRows(element, reading) };
    default:
      return null;
  }
}

function readItems(list: Y.XmlElement, name: string, reading: Reading): NoteBlock[][] {
  const inside = { budget: reading.budget, depth: reading.depth + 1 };
  return elementsIn(list, new Set([name]), reading.budget).map((item) =>
    readBlocks(item, childrenOf(name), inside),
  );
}

function readTasks(list: Y.XmlElement, reading: Reading): { checked: boolean; blocks: NoteBlock[] }[] {
  const inside = { budget: reading.budget, depth: reading.depth + 1 };
  return elementsIn(list, new Set(['taskItem']), reading.budget).map((item) => ({
    checked: attribute(item, 'checked') === true,
    blocks: readBlocks(item, childrenOf('taskItem'), inside),
  }));
}

function readRows(table: Y.XmlElement, reading: Reading): NoteCell[][] {
  const inside = { budget: reading.budget, depth: reading.depth + 2 };
  return elementsIn(table, childrenOf('table'), reading.budget).map((row) =>
    elementsIn(row, childrenOf('tableRow'), reading.budget).map((cell) => ({
      header: cell.nodeName === 'tableHeader',
      colspan: Number(attribute(cell, 'colspan') ?? 1),
      rowspan: Number(attribute(cell, 'rowspan') ?? 1),
      blocks: readBlocks(cell, childrenOf(cell.nodeName), inside),
    })),
  );
}

function headingLevel(element: Y.XmlElement): 1 | 2 | 3 {
  const level = attribute(element, 'level');
  return level === 1 || level === 2 || level === 3 ? level : 3;
}

/** The elements of a holder that may stand there, as many as the budget allows. */
function elementsIn(holder: Y.XmlFragment, allowed: ReadonlySet<string>, budget: Budget): Y.XmlElement[] {
  const elements: Y.XmlElement[] = [];
  for (const child of holder.toArray() as unknown[]) {
    if (!(child instanceof Y.XmlElement) || !allowed.has(child.nodeName)) continue;
    if (budget.left <= 0) break;
    budget.left -= 1;
    elements.push(child);
  }
  return elements;
}

/** The value of an attribute when the schema allows it. */
function attribute(element: Y.XmlElement, name: string): unknown {
  const value: unknown = element.getAttribute(name);
  return NOTE_NODES.get(element.nodeName)?.attributes.get(name)?.(value) ? value : undefined;
}

function childrenOf(name: string): ReadonlySet<string> {
  return NOTE_NODES.get(name)?.children ?? new Set();
}
