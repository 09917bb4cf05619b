import { type End, endsOf } from '#shared/board/index.ts';
import { isTelling, withoutNames, wordsOfNames } from './nameMatch.ts';
import type { SnapshotContent } from './snapshotContent.ts';

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
  of: { record: End; isItsOwn: boolean; names: readonly string[]; withoutStrokes?: boolean },
): SnapshotContent {
  const { record, isItsOwn } = of;
  const isIt = ({ id }: { id: string }) => isItsOwn && id === record.element;
  const hide = hider(of.names);
  const elements = content.elements.filter((one) => !isIt(one)).map(hide);
  const links = content.links
    .filter((link) => !isIt(link) && !endsOf(link).some((end) => isSame(end, record)))
    .map(hide);
  const strokes = isItsOwn && of.withoutStrokes ? [] : content.strokes.filter((one) => !isIt(one));
  const next = { elements, links, strokes };
  return JSON.stringify(next) === JSON.stringify(content) ? content : next;
}

/** What goes for certain, and what may speak of somebody else as well and is for people to look at. */
export interface Naming {
  sure: string[];
  doubtful: string[];
}

/**
 * The words that name a record in some snapshots: its whole names, what people add to them, and each word of its names that
 * is nobody else's name in any of these snapshots, nor a word of everybody's. SN11, SN14.
 */
export function namingOf(
  snapshots: readonly SnapshotContent[],
  { recordId, alsoCalled }: { recordId: string; alsoCalled: readonly string[] },
): Naming {
  const onMap = [...new Set(snapshots.flatMap((one) => namesOf(one, recordId)))];
  const added = alsoCalled.map((name) => name.trim()).filter((name) => name !== '');
  const others = wordsOfNames(
    snapshots.flatMap(({ elements }) =>
      elements.flatMap((one) =>
        one.id !== recordId && NAMED.has(one.kind) && 'name' in one ? [one.name] : [],
      ),
    ),
  );
  const words = [...wordsOfNames(onMap)];
  const isTheirs = (word: string) => isTelling(word) && !others.has(word);
  return {
    sure: [...onMap, ...added, ...words.filter(isTheirs)],
    doubtful: words.filter((word) => !isTheirs(word)),
  };
}

/** The words that people wrote in a record, other than whose own name it is. */
export function wordsIn(record: object): string[] {
  const found: string[] = [];
  const walk = (value: unknown, field: string): void => {
    if (typeof value === 'string' && WORDS.has(field)) found.push(value);
    if (value === null || typeof value !== 'object' || Array.isArray(value)) return;
    const keepsName = 'kind' in value && NAMED.has(String(value.kind));
    for (const [inside, part] of Object.entries(value))
      if (!(keepsName && inside === 'name')) walk(part, inside);
  };
  walk(record, '');
  return found;
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
