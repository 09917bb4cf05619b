import * as Y from 'yjs';
import { NOTE_LIMITS } from './noteLimits.ts';
import { NOTE_ROOT } from './noteRoot.ts';
import { type AttributeRule, NOTE_MARKS, NOTE_NODES, NOTE_TOP } from './noteSchema.ts';
import type { NoteViolation } from './noteViolation.ts';

/**
 * Whether one item of the document's store may be where it is. Each item is judged by its own content and the name of
 * what holds it, never by its neighbours: so two edits that are each allowed stay allowed once merged. NT1–NT7.
 */
export function checkNoteItem(doc: Y.Doc, item: Y.Item): NoteViolation | null {
  const holder = item.parent;
  if (holder instanceof Y.XmlText) return checkInText(item, holder);
  if (holder instanceof Y.XmlElement) return checkInElement(item, holder);
  if (!(holder instanceof Y.AbstractType)) return 'hiddenPayload';
  if (holder._item !== null) return 'hiddenPayload';
  if (doc.share.get(NOTE_ROOT) !== holder) return 'unknownRoot';
  if (item.parentSub !== null) return 'hiddenPayload';
  if (holder._length > NOTE_LIMITS.children) return 'tooLarge';
  return checkChild(item, NOTE_TOP, false);
}

function checkInText(item: Y.Item, text: Y.XmlText): NoteViolation | null {
  if (item.parentSub !== null) return 'hiddenPayload';
  if (text.length > NOTE_LIMITS.textLength) return 'tooLarge';
  if (item.content instanceof Y.ContentString) return null;
  return item.content instanceof Y.ContentFormat ? checkMark(item.content) : 'hiddenPayload';
}

function checkInElement(item: Y.Item, element: Y.XmlElement): NoteViolation | null {
  const rule = NOTE_NODES.get(element.nodeName);
  if (rule === undefined) return 'unknownNode';
  if (item.parentSub !== null) return checkAttribute(item, rule.attributes.get(item.parentSub));
  if (element.length > NOTE_LIMITS.children) return 'tooLarge';
  return checkChild(item, rule.children, rule.text);
}

/** A single plain value: several in one item would show the last and carry the others unseen. */
function checkAttribute(item: Y.Item, allows: AttributeRule | undefined): NoteViolation | null {
  if (allows === undefined) return 'unknownAttribute';
  if (!(item.content instanceof Y.ContentAny) || item.content.arr.length !== 1) return 'hiddenPayload';
  return allows(item.content.arr[0]) ? null : 'badAttribute';
}

function checkChild(item: Y.Item, children: ReadonlySet<string>, text: boolean): NoteViolation | null {
  if (!(item.content instanceof Y.ContentType)) return 'hiddenPayload';
  const { type } = item.content;
  if (type instanceof Y.XmlText) return text ? null : 'textOutOfPlace';
  if (!(type instanceof Y.XmlElement)) return 'hiddenPayload';
  if (!NOTE_NODES.has(type.nodeName)) return 'unknownNode';
  if (!children.has(type.nodeName)) return 'nodeOutOfPlace';
  return isTooDeep(type) ? 'tooDeep' : null;
}

/** `null` ends a mark; an object holds its attributes, all of them known. */
function checkMark({ key, value }: Y.ContentFormat): NoteViolation | null {
  const rule = NOTE_MARKS.get(key);
  if (rule === undefined) return 'unknownMark';
  if (value === null) return null;
  if (typeof value !== 'object' || Array.isArray(value)) return 'badMark';
  const entries: [string, unknown][] = Object.entries(value);
  if (entries.length !== rule.attributes.size) return 'badMark';
  return entries.every(([name, of]) => rule.attributes.get(name)?.(of)) ? null : 'badMark';
}

function isTooDeep(element: Y.XmlElement): boolean {
  let depth = 0;
  for (let above = element._item; above !== null; depth += 1) {
    if (depth >= NOTE_LIMITS.depth) return true;
    const holder: unknown = above.parent;
    above = holder instanceof Y.AbstractType ? holder._item : null;
  }
  return false;
}
