import { detectEncoding } from './decode/detectEncoding.ts';
import { textLines } from './decode/textLines.ts';
import type { GedcomFile } from './gedcomFile.ts';
import { GEDCOM_LIMITS } from './gedcomLimits.ts';
import { LostCounter } from './lost.ts';
import { assemble, type PersonRecord } from './read/assemble.ts';
import { childOf, childrenOf, type GedcomRecord } from './read/node.ts';
import { readParentage } from './read/parentage.ts';
import { parseLine, pointerOf } from './read/parseLine.ts';
import type { ReadContext } from './read/readContext.ts';
import { type FamilyRecord, readFamily } from './read/readFamily.ts';
import { readPerson } from './read/readPerson.ts';
import { createRecordReader } from './read/readRecords.ts';
import { createSkips } from './read/skips.ts';

export interface ReadOptions {
  /** told now and then, 0 … 1 */
  onProgress?: (done: number) => void;
  /** asked now and then: true ends the reading, with nothing read */
  shouldStop?: () => boolean;
}

const LINES_A_BREATH = 5_000;

/**
 * Reads a GEDCOM file, 5.5.1 or 7, whatever is in it. Never throws: what can't be read is listed by line, the rest is
 * whole. Takes time and memory in proportion to the file. GD1–GD63.
 */
export function readGedcom(bytes: Uint8Array, options: ReadOptions = {}): GedcomFile {
  if (bytes.length > GEDCOM_LIMITS.fileBytes) return nothing('tooLarge');
  const lost = new LostCounter();
  const context: ReadContext = { skips: createSkips(lost), lost };
  const found = {
    people: new Map<string, PersonRecord>(),
    families: new Map<string, FamilyRecord>(),
    records: 0,
  };
  let version: string | null = null;
  const reader = createRecordReader({
    ...context,
    onRecord(record) {
      found.records += 1;
      if (record.tag === 'HEAD') version ??= versionOf(record);
      else take(record, found, context);
    },
  });
  const detected = detectEncoding(bytes);
  let last = { line: 0, text: '' };
  for (const line of textLines(bytes, detected)) {
    reader.take(line);
    if (line.text.trim() !== '') last = line;
    if (line.line % LINES_A_BREATH !== 0) continue;
    if (options.shouldStop?.()) return nothing('stopped');
    options.onProgress?.(line.end / bytes.length);
  }
  reader.finish();
  if (found.records === 0) return nothing('notGedcom');
  const end = parseLine(last.text);
  if (!end.ok || end.line.tag !== 'TRLR') context.skips.add(last.line, last.text, 'noEnd');
  if (detected.isGuess) context.skips.add(1, 'CHAR', 'encoding');
  const family = assemble(found, context);
  return {
    ...family,
    skippedLines: context.skips.list(),
    lost: lost.list(),
    encoding: detected.encoding,
    version,
    refused: null,
  };
}

function take(
  record: GedcomRecord,
  { people, families }: { people: Map<string, PersonRecord>; families: Map<string, FamilyRecord> },
  context: ReadContext,
): void {
  const { id, tag } = record;
  if (id === null) return;
  const known = tag === 'INDI' ? people : families;
  if (known.has(id)) {
    skipWhole(record, context);
    return;
  }
  const identified = { ...record, id };
  if (tag === 'FAM') {
    families.set(id, readFamily(identified, context));
    return;
  }
  const partnerIn = childrenOf(record, 'FAMS').flatMap((node) => {
    const family = pointerOf(node.value);
    return family === null || family === 'VOID' ? [] : [{ id: family, line: node.line, text: node.text }];
  });
  people.set(id, {
    person: readPerson(identified, context),
    parentages: readParentage(record, context),
    partnerIn,
  });
}

/** The second of two with one id: whom others mean can't be told, and the first may have been meant. GD14. */
function skipWhole(record: GedcomRecord, { skips }: ReadContext): void {
  skips.add(record.line, record.text, 'duplicateId');
  const waiting = [...record.children];
  for (let node = waiting.pop(); node; node = waiting.pop()) {
    skips.add(node.line, node.text, 'belowSkipped');
    waiting.push(...node.children);
  }
}

function versionOf(head: GedcomRecord): string | null {
  const gedcom = childOf(head, 'GEDC');
  return (gedcom && childOf(gedcom, 'VERS')?.value.trim()) || null;
}

function nothing(refused: NonNullable<GedcomFile['refused']>): GedcomFile {
  return {
    people: [],
    couples: [],
    childLinks: [],
    skippedLines: [],
    lost: [],
    encoding: 'utf-8',
    version: null,
    refused,
  };
}
