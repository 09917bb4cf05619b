import { BOARD_ROOTS } from '#shared/board/index.ts';
import type { DocumentKind } from '#shared/protocol/documentName.ts';
import { LIMITS } from '#shared/protocol/limits.ts';
import { type ByteReader, Malformed } from './byteReader.ts';
import { readContent } from './readContent.ts';

/** Clocks `from` (included) to `to` (not) of one client. */
export interface Section {
  client: number;
  from: number;
  to: number;
  structs: number;
  /** where every 32nd struct begins, the first included: what a long update is applied in pieces by */
  marks: Mark[];
}

export interface Mark {
  /** bytes from the update's beginning */
  at: number;
  clock: number;
}

/** Structs from one mark to the next. */
export const STRUCTS_A_MARK = 32;

export interface DeletedRange {
  client: number;
  from: number;
  to: number;
}

/** What an update says, without its content. */
export interface UpdateOutline {
  sections: Section[];
  deletes: DeletedRange[];
  structs: number;
  /** where the deletions begin: bytes from the update's beginning */
  deletesAt: number;
  /** for each client that a struct builds on: the highest clock named */
  origins: Map<number, number>;
}

const MAX_SECTIONS = 64;
/** Of several clients at once: those can't be applied in pieces. */
const MAX_MIXED_STRUCTS = 1_000;
const MAX_CLIENT = 0xffff_ffff;
/** Yjs keeps clocks as numbers; no document of ours ever comes near. */
const MAX_CLOCK = 0x7fff_ffff;
const MAX_NAME = 200;

const GC = 0;
const HAS_ORIGIN = 0x80;
const HAS_RIGHT_ORIGIN = 0x40;
const HAS_PARENT_SUB = 0x20;

const ROOTS: Record<DocumentKind, readonly string[]> = { board: BOARD_ROOTS, note: ['content'] };

/**
 * Reads an update of encoding version 1 to its last byte, strictly: counts are checked against bytes before anything
 * is made of them, and what our documents never hold is refused. Throws {@link Malformed}. SY10–SY14.
 */
export function readUpdate(reader: ByteReader, kind: DocumentKind): UpdateOutline {
  const outline: UpdateOutline = { sections: [], deletes: [], structs: 0, deletesAt: 0, origins: new Map() };
  const start = reader.at;
  const sections = reader.count(4);
  if (sections > MAX_SECTIONS) throw new Malformed('too many clients');
  for (let i = 0; i < sections; i += 1) readSection({ reader, kind, outline, start });
  if (sections > 1 && outline.structs > MAX_MIXED_STRUCTS) throw new Malformed('too many structs');
  outline.deletesAt = reader.at - start;
  readDeletes(reader, outline);
  if (reader.left > 0) throw new Malformed('bytes after the end');
  return outline;
}

function readSection(of: {
  reader: ByteReader;
  kind: DocumentKind;
  outline: UpdateOutline;
  start: number;
}): void {
  const { reader, kind, outline, start } = of;
  const structs = reader.count(2);
  const client = readClient(reader);
  const from = reader.varUint();
  if (structs === 0) throw new Malformed('a client without structs');
  if (outline.sections.some((section) => section.client === client)) throw new Malformed('a client twice');
  outline.structs += structs;
  if (outline.structs > LIMITS.structsPerFrame) throw new Malformed('too many structs');
  let clock = from;
  const marks: Mark[] = [];
  for (let i = 0; i < structs; i += 1) {
    if (i % STRUCTS_A_MARK === 0) marks.push({ at: reader.at - start, clock });
    const info = reader.byte();
    const length = info === GC ? reader.varUint() : readItem({ reader, kind, info, client, clock, outline });
    if (length < 1) throw new Malformed('an empty struct');
    clock += length;
    if (clock > MAX_CLOCK) throw new Malformed('a clock too high');
  }
  outline.sections.push({ client, from, to: clock, structs, marks });
}

function readItem(item: {
  reader: ByteReader;
  kind: DocumentKind;
  info: number;
  client: number;
  clock: number;
  outline: UpdateOutline;
}): number {
  const { reader, kind, info } = item;
  if (info & HAS_ORIGIN) readId(item);
  if (info & HAS_RIGHT_ORIGIN) readId(item);
  if ((info & (HAS_ORIGIN | HAS_RIGHT_ORIGIN)) === 0) {
    const inRoot = reader.varUint();
    const named = (info & HAS_PARENT_SUB) !== 0;
    if (inRoot === 1) {
      if (!ROOTS[kind].includes(reader.name(MAX_NAME))) throw new Malformed('an unknown root');
      if (named !== (kind === 'board')) throw new Malformed('not how this root is used');
    } else if (inRoot === 0) {
      readId(item);
      if (kind === 'board' && !named) throw new Malformed('a list in a record');
    } else throw new Malformed('an unknown parent');
    if (named) reader.key(MAX_NAME);
  }
  return readContent(reader, kind, info & 0x1f);
}

/** A struct may only build on what is there: on its own client's earlier clocks, or on others' (checked by the caller). */
function readId(item: { reader: ByteReader; client: number; clock: number; outline: UpdateOutline }): void {
  const client = readClient(item.reader);
  const clock = item.reader.varUint();
  if (client === item.client) {
    if (clock >= item.clock) throw new Malformed('a struct that builds on a later one');
    return;
  }
  const { origins } = item.outline;
  if (clock > (origins.get(client) ?? -1)) origins.set(client, clock);
}

function readClient(reader: ByteReader): number {
  const client = reader.varUint();
  if (client > MAX_CLIENT) throw new Malformed('not a client id');
  return client;
}

/** Ranges must come in order and apart, as Yjs writes them: overlapping ones would make a small frame cost seconds. */
function readDeletes(reader: ByteReader, outline: UpdateOutline): void {
  const clients = reader.count(4);
  const seen = new Set<number>();
  for (let i = 0; i < clients; i += 1) {
    const client = readClient(reader);
    const ranges = reader.count(2);
    if (seen.has(client)) throw new Malformed('a client twice');
    seen.add(client);
    let after = 0;
    for (let range = 0; range < ranges; range += 1) {
      const from = reader.varUint();
      const length = reader.varUint();
      const to = from + length;
      if (length < 1 || to > MAX_CLOCK) throw new Malformed('a deletion of nothing');
      if (from < after) throw new Malformed('deletions out of order');
      after = to;
      outline.deletes.push({ client, from, to });
    }
  }
}
