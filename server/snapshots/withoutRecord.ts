import { type End, endsOf } from '#shared/board/index.ts';
import type { SnapshotContent } from './snapshotContent.ts';

const IN_ITS_PLACE = '…';
const WORD = '[\\p{L}\\p{N}_]';
/** Fields that hold somebody's words, wherever they are in a record. */
const WORDS = new Set(['name', 'label', 'text', 'what', 'function', 'place', 'by', 'date']);
/** Somebody else may have the same first name, and a school be called after one: these names stay whose they are. */
const NAMED = new Set(['person', 'professional', 'structure']);

/** What a record was called in one snapshot; nothing for a link or a stroke. */
export function namesOf({ elements }: SnapshotContent, recordId: string): string[] {
  const found = elements.find(({ id }) => id === recordId);
  if (found === undefined || (found.kind !== 'person' && found.kind !== 'professional')) return [];
  const name = found.name.trim();
  return name === '' ? [] : [name];
}

/**
 * A snapshot without one record of a compartment: the record (where the snapshot is of that compartment), every link that
 * ends at it, and its names wherever else they are written. The same object when there was nothing of it. SN11.
 */
export function withoutRecord(
  content: SnapshotContent,
  of: { record: End; isItsOwn: boolean; names: readonly string[] },
): SnapshotContent {
  const { record, isItsOwn } = of;
  const isIt = ({ id }: { id: string }) => isItsOwn && id === record.element;
  const hide = hider(of.names);
  const elements = content.elements.filter((one) => !isIt(one)).map(hide);
  const links = content.links
    .filter((link) => !isIt(link) && !endsOf(link).some((end) => isSame(end, record)))
    .map(hide);
  const strokes = content.strokes.filter((one) => !isIt(one));
  const next = { elements, links, strokes };
  return JSON.stringify(next) === JSON.stringify(content) ? content : next;
}

/** A text without these names, each as a whole word. */
export function withoutNames(text: string, names: readonly string[]): string {
  return names.reduce(
    (left, name) => left.replace(new RegExp(`(?<!${WORD})${escaped(name)}(?!${WORD})`, 'gu'), IN_ITS_PLACE),
    text,
  );
}

function hider(names: readonly string[]): <T extends object>(record: T) => T {
  if (names.length === 0) return (record) => record;
  const walk = (value: unknown, field: string): unknown => {
    if (typeof value === 'string') return WORDS.has(field) ? withoutNames(value, names) : value;
    if (value === null || typeof value !== 'object' || Array.isArray(value)) return value;
    const keepsName = 'kind' in value && NAMED.has(String(value.kind));
    return Object.fromEntries(
      Object.entries(value).map(([inside, part]) => [
        inside,
        keepsName && inside === 'name' ? part : walk(part, inside),
      ]),
    );
  };
  return <T extends object>(record: T) => walk(record, '') as T;
}

function isSame(a: End, b: End): boolean {
  return a.compartment === b.compartment && a.element === b.element;
}

function escaped(text: string): string {
  return text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
}
