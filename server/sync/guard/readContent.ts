import type { DocumentKind } from '#shared/protocol/documentName.ts';
import { type ByteReader, Malformed } from './byteReader.ts';

const CONTENT = { deleted: 1, string: 4, format: 6, type: 7, any: 8 } as const;
const TYPE = { map: 1, xmlElement: 3, xmlText: 6 } as const;

const MAX_KEY = 200;
const MAX_FORMAT_BYTES = 8 * 1024;
const MAX_DEPTH = 6;
/** A run of deleted clocks; a day of typing and deleting is some hundred thousand. */
const MAX_DELETED = 0xff_ffff;

/**
 * Skips an item's content. Only what our documents hold passes: a board has maps and plain values, a note has elements,
 * text, marks and attributes. Binary, sub-documents, embeds and the legacy JSON content are refused. SY12.
 * @returns how many clocks it takes
 */
export function readContent(reader: ByteReader, kind: DocumentKind, content: number): number {
  switch (content) {
    case CONTENT.deleted: {
      const length = reader.varUint();
      if (length > MAX_DELETED) throw new Malformed('a run too long');
      return length;
    }
    case CONTENT.any: {
      // Several values in one item are old ones of a field, kept for an undo: the gate sees to it that none is live.
      const values = reader.count(1);
      for (let i = 0; i < values; i += 1) readAny(reader, 0);
      return values;
    }
    case CONTENT.type:
      readType(reader, kind);
      return 1;
    case CONTENT.string:
      if (kind !== 'note') throw new Malformed('text in a board');
      return reader.text();
    case CONTENT.format:
      if (kind !== 'note') throw new Malformed('a mark in a board');
      readFormat(reader);
      return 1;
    default:
      throw new Malformed('content that no document holds');
  }
}

function readType(reader: ByteReader, kind: DocumentKind): void {
  const type = reader.varUint();
  if (kind === 'board' && type === TYPE.map) return;
  if (kind === 'note' && type === TYPE.xmlText) return;
  if (kind === 'note' && type === TYPE.xmlElement) {
    reader.key(MAX_KEY);
    return;
  }
  throw new Malformed('a type that this document does not hold');
}

/** Yjs parses a mark's value as JSON: what doesn't parse would throw in the middle of applying it. */
function readFormat(reader: ByteReader): void {
  reader.key(MAX_KEY);
  const json = reader.name(MAX_FORMAT_BYTES);
  if (json.includes('__proto__')) throw new Malformed('a forged key');
  try {
    JSON.parse(json);
  } catch {
    throw new Malformed('a mark that is not JSON');
  }
}

function readAny(reader: ByteReader, depth: number): void {
  if (depth > MAX_DEPTH) throw new Malformed('nested too deep');
  switch (reader.byte()) {
    case 127: // undefined
    case 126: // null
    case 121: // false
    case 120: // true
      return;
    case 125:
      reader.varInt();
      return;
    case 124: // 32-bit float
      reader.skip(4);
      return;
    case 123: // 64-bit float
      reader.skip(8);
      return;
    case 119:
      reader.text();
      return;
    case 118: {
      const entries = reader.count(2);
      for (let i = 0; i < entries; i += 1) {
        reader.key(MAX_KEY);
        readAny(reader, depth + 1);
      }
      return;
    }
    case 117: {
      const values = reader.count(1);
      for (let i = 0; i < values; i += 1) readAny(reader, depth + 1);
      return;
    }
    default: // big integers and bytes
      throw new Malformed('a value that is not plain');
  }
}
