import { idSchema } from '../domain/id.ts';
import { isAllowedHref } from './isAllowedHref.ts';
import { NOTE_LIMITS } from './noteLimits.ts';

/** Whether a stored value is one this attribute may have. */
export type AttributeRule = (value: unknown) => boolean;

export interface NodeRule {
  /** Attributes by name. One that isn't listed doesn't exist; one that is listed may be missing. */
  attributes: ReadonlyMap<string, AttributeRule>;
  /** Which elements may stand inside. That a pair is allowed doesn't change when people write at once; a count does. */
  children: ReadonlySet<string>;
  /** Whether runs of text may stand inside. */
  text: boolean;
}

export interface MarkRule {
  attributes: ReadonlyMap<string, AttributeRule>;
}

const BLOCKS = [
  'paragraph',
  'heading',
  'bulletList',
  'orderedList',
  'taskList',
  'blockquote',
  'horizontalRule',
];
const INLINES = ['hardBreak', 'mention'];

/**
 * What a note may hold: ProseMirror's node names, which are the names of the XML elements in the Yjs document. Kept as
 * plain data so that the server's gate, the readers and the browser's editor read the same table. NT1–NT4.
 * A table stands at the top of a note only, and nothing in a note runs, embeds or loads anything.
 */
export const NOTE_NODES: ReadonlyMap<string, NodeRule> = new Map([
  ['paragraph', textBlock({})],
  ['heading', textBlock({ level: wholeNumber(1, 3) })],
  ['bulletList', holder(['listItem'])],
  ['orderedList', holder(['listItem'], { start: wholeNumber(0, 99_999) })],
  ['listItem', holder(BLOCKS)],
  ['taskList', holder(['taskItem'])],
  ['taskItem', holder(BLOCKS, { checked: isBoolean })],
  ['blockquote', holder(BLOCKS)],
  ['horizontalRule', holder([])],
  ['table', holder(['tableRow'])],
  ['tableRow', holder(['tableCell', 'tableHeader'])],
  ['tableCell', holder(BLOCKS, { colspan: wholeNumber(1, 100), rowspan: wholeNumber(1, 1_000) })],
  ['tableHeader', holder(BLOCKS, { colspan: wholeNumber(1, 100), rowspan: wholeNumber(1, 1_000) })],
  ['hardBreak', holder([])],
  ['mention', holder([], { compartment: isId, element: isId, label: isLabel })],
]);

/** What may stand at the top of a note. */
export const NOTE_TOP: ReadonlySet<string> = new Set([...BLOCKS, 'table']);

export const NOTE_MARKS: ReadonlyMap<string, MarkRule> = new Map([
  ['bold', { attributes: new Map() }],
  ['italic', { attributes: new Map() }],
  ['underline', { attributes: new Map() }],
  ['strike', { attributes: new Map() }],
  ['link', { attributes: new Map([['href', isAllowedHref]]) }],
]);

function textBlock(attributes: Record<string, AttributeRule>): NodeRule {
  return { attributes: new Map(Object.entries(attributes)), children: new Set(INLINES), text: true };
}

function holder(children: readonly string[], attributes: Record<string, AttributeRule> = {}): NodeRule {
  return { attributes: new Map(Object.entries(attributes)), children: new Set(children), text: false };
}

function wholeNumber(least: number, most: number): AttributeRule {
  return (value) => typeof value === 'number' && Number.isInteger(value) && value >= least && value <= most;
}

function isBoolean(value: unknown): boolean {
  return typeof value === 'boolean';
}

function isId(value: unknown): boolean {
  return idSchema.safeParse(value).success;
}

function isLabel(value: unknown): boolean {
  return typeof value === 'string' && value.length <= NOTE_LIMITS.mentionLabelLength;
}
