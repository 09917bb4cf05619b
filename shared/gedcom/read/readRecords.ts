import type { TextLine } from '../decode/textLines.ts';
import { GEDCOM_LIMITS } from '../gedcomLimits.ts';
import type { LostCounter } from '../lost.ts';
import type { GedcomNode, GedcomRecord } from './node.ts';
import { type LineOutcome, type ParsedLine, parseLine } from './parseLine.ts';
import type { Skips } from './skips.ts';
import { COUNTED_ANYWHERE, isMisplaced, lossOf, lossOfRecord, READ_TAGS } from './tags.ts';

/** A place in the tree: a node that is kept; more of its text; one that is understood and not kept; one that couldn't be read. */
type Place =
  | { is: 'kept' | 'text'; node: GedcomNode }
  | { is: 'passed'; countsBelow: boolean }
  | { is: 'void' };

const READ_RECORDS = new Set(['HEAD', 'INDI', 'FAM']);
const CONTROL = /[^\P{Cc}\t]/u;

/**
 * Lines to records, handed over one after the other so that a file of any size takes the memory of one. A line that can't
 * be read takes with it those below it, and no other. GD8–GD14.
 */
export function createRecordReader(deps: {
  skips: Skips;
  lost: LostCounter;
  onRecord: (record: GedcomRecord) => void;
}) {
  const { skips, lost, onRecord } = deps;
  let path: Place[] = [];
  let record: GedcomRecord | null = null;

  function finish(): void {
    if (record) {
      undouble(record);
      onRecord(record);
    }
    record = null;
  }

  /** Nothing that follows may hang on what is wrong: it is given a place that takes it and keeps nothing. */
  function skip({ line, text }: TextLine, why: Parameters<Skips['add']>[2], level: number | null): void {
    skips.add(line, text, why);
    if (level === null || level > path.length) return;
    if (level === 0) finish();
    path.length = level;
    path.push({ is: 'void' });
  }

  function takeRecord(line: TextLine, parsed: ParsedLine): void {
    finish();
    const { tag, id } = parsed;
    if (!READ_RECORDS.has(tag)) {
      const loss = lossOfRecord(tag);
      if (loss) lost.add(loss);
      path = [{ is: 'passed', countsBelow: false }];
      return;
    }
    if (tag !== 'HEAD' && id === null) {
      skip(line, 'noId', 0);
      return;
    }
    record = { line: line.line, text: line.text, tag, id, value: '', children: [] };
    path = [{ is: 'kept', node: record }];
  }

  function takeBelow(line: TextLine, { level, tag, value }: ParsedLine): void {
    const parent = path[level - 1];
    if (parent === undefined || parent.is === 'void') {
      skip(line, 'belowSkipped', level);
      return;
    }
    const isMore = tag === 'CONC' || tag === 'CONT';
    const ofRecord = parent.is === 'kept' && parent.node === record && record.tag !== 'HEAD' ? record : null;
    // More of a text that isn't there, or anything else below a text: what it belongs to can't be told.
    if ((parent.is === 'text' && !isMore) || (ofRecord && isMore)) {
      skip(line, 'malformed', level);
      return;
    }
    path.length = level;
    if (isMore && parent.is !== 'passed') {
      continueValue(parent.node, tag === 'CONT' ? `\n${value}` : value);
      path.push({ is: 'text', node: parent.node });
      return;
    }
    const misplaced = ofRecord ? isMisplaced(ofRecord.tag, tag) : null;
    if (misplaced === 'text') {
      skip(line, 'malformed', level);
      return;
    }
    if (parent.is === 'kept' && READ_TAGS.has(tag) && misplaced === null) {
      const node = { line: line.line, text: line.text, tag, value: cut(value), children: [] };
      parent.node.children.push(node);
      path.push({ is: 'kept', node });
      return;
    }
    const counts = parent.is === 'passed' ? parent.countsBelow : record?.tag !== 'HEAD';
    const own = parent.is === 'kept' ? (misplaced ?? lossOf(tag, ofRecord !== null)) : null;
    const loss = counts ? (COUNTED_ANYWHERE[tag] ?? own) : null;
    if (loss) lost.add(loss);
    path.push({ is: 'passed', countsBelow: counts && COUNTED_ANYWHERE[tag] === undefined });
  }

  /** Where only the value is garbled, what is below still has its place. */
  function takeGarbled(line: TextLine, outcome: LineOutcome, why: 'badBytes' | 'controlCharacter'): void {
    const level = outcome.ok ? outcome.line.level : outcome.level;
    const parent = level === null ? undefined : path[level - 1];
    if (!outcome.ok || parent === undefined || parent.is === 'void') {
      skip(line, why, level);
      return;
    }
    skips.add(line.line, line.text, why);
    takeBelow(line, { ...outcome.line, value: '' });
  }

  return {
    take(line: TextLine): void {
      if (line.text.trim() === '') return;
      const outcome = parseLine(line.text);
      const level = outcome.ok ? outcome.line.level : outcome.level;
      if (line.isTooLong) skip(line, 'tooLong', level);
      else if (line.isBad) takeGarbled(line, outcome, 'badBytes');
      else if (CONTROL.test(line.text)) takeGarbled(line, outcome, 'controlCharacter');
      else if (!outcome.ok) skip(line, outcome.why, level);
      else if (outcome.line.level > path.length) skip(line, 'levelJump', null);
      else if (outcome.line.level === 0) takeRecord(line, outcome.line);
      else takeBelow(line, outcome.line);
    },
    finish,
  };
}

function continueValue(node: GedcomNode, more: string): void {
  if (node.value.length < GEDCOM_LIMITS.valueLength) node.value = cut(node.value + more);
}

function cut(value: string): string {
  return value.slice(0, GEDCOM_LIMITS.valueLength);
}

/** GEDCOM writes an @ that isn't a pointer twice; a program may cut its line between the two. GD12. */
function undouble(record: GedcomRecord): void {
  const waiting: GedcomNode[] = [record];
  for (let node = waiting.pop(); node; node = waiting.pop()) {
    if (node.value.includes('@@')) node.value = node.value.replaceAll('@@', '@');
    for (const child of node.children) waiting.push(child);
  }
}
