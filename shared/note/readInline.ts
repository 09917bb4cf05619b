import * as Y from 'yjs';
import { isAllowedHref } from './isAllowedHref.ts';
import type { NoteInline, NoteMarks } from './noteTree.ts';
import { readMention } from './readMention.ts';

/** How many more elements and runs a reading may take. */
export interface Budget {
  left: number;
}

/** The text, breaks and mentions of a paragraph or a heading. A mention that isn't whole leaves nothing. */
export function readInline(block: Y.XmlElement, budget: Budget): NoteInline[] {
  const inline: NoteInline[] = [];
  for (const child of block.toArray() as unknown[]) {
    if (budget.left <= 0) break;
    budget.left -= 1;
    if (child instanceof Y.XmlText) inline.push(...readText(child, budget));
    else if (child instanceof Y.XmlElement) inline.push(...readLeaf(child));
  }
  return inline;
}

function readLeaf(element: Y.XmlElement): NoteInline[] {
  if (element.nodeName === 'hardBreak') return [{ is: 'hardBreak' }];
  if (element.nodeName !== 'mention') return [];
  const mention = readMention(element);
  return mention ? [{ is: 'mention', ...mention }] : [];
}

function readText(text: Y.XmlText, budget: Budget): NoteInline[] {
  const runs: NoteInline[] = [];
  for (const { insert, attributes } of text.toDelta() as { insert: unknown; attributes?: unknown }[]) {
    if (budget.left <= 0) break;
    budget.left -= 1;
    if (typeof insert === 'string') runs.push({ is: 'text', text: insert, marks: readMarks(attributes) });
  }
  return runs;
}

function readMarks(attributes: unknown): NoteMarks {
  const given = new Map(isRecord(attributes) ? Object.entries(attributes) : []);
  const link = given.get('link');
  const href = isRecord(link) && Object.hasOwn(link, 'href') ? link['href'] : null;
  return {
    bold: isRecord(given.get('bold')),
    italic: isRecord(given.get('italic')),
    underline: isRecord(given.get('underline')),
    strike: isRecord(given.get('strike')),
    href: isAllowedHref(href) ? href : null,
  };
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
