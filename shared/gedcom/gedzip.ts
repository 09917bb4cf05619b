import { GEDCOM_LIMITS } from './gedcomLimits.ts';

/** What is in a file that may be a GEDZIP. `none`: it is no zip, and read as it is. */
export type Gedzip =
  | { is: 'none' }
  | { is: 'bad' }
  /** the one file we read: as it lies there, and how long it is once inflated */
  | { is: 'file'; data: Uint8Array<ArrayBuffer>; size: number; isDeflated: boolean };

const FILE = 'gedcom.ged';
const LOCAL = 0x04034b50;
const CENTRAL = 0x02014b50;
const END = 0x06054b50;
const END_BYTES = 22;
const LONGEST_COMMENT = 0xffff;
/** with a password, patched, or with a hidden list */
const ODD_FLAGS = 0x0001 | 0x0020 | 0x0040 | 0x2000;
const STORED = 0;
const DEFLATED = 8;

/**
 * Finds the genealogy file in GEDCOM 7's zip, and nothing else of it. What a plain zip of one piece doesn't have (a password, parts,
 * the large form, two files of that name, sizes that don't fit) is `bad`: it isn't guessed at. Inflating is left to whoever asks,
 * who never takes more than `size`. GD17.
 */
export function gedzip(bytes: Uint8Array<ArrayBuffer>): Gedzip {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (bytes.length < 4 || view.getUint32(0, true) !== LOCAL) return { is: 'none' };
  try {
    return find(bytes, view);
  } catch (error) {
    // It points outside itself.
    if (error instanceof RangeError) return { is: 'bad' };
    throw error;
  }
}

function find(bytes: Uint8Array<ArrayBuffer>, view: DataView): Gedzip {
  const end = endOf(view);
  if (end === null) return { is: 'bad' };
  const [disks, entries, start] = [
    view.getUint32(end + 4, true),
    view.getUint16(end + 10, true),
    view.getUint32(end + 16, true),
  ];
  if (disks !== 0 || view.getUint16(end + 8, true) !== entries) return { is: 'bad' };
  let found: number | null = null;
  let at = start;
  for (let entry = 0; entry < entries; entry += 1) {
    if (view.getUint32(at, true) !== CENTRAL) return { is: 'bad' };
    const length = view.getUint16(at + 28, true);
    if (nameAt(bytes, at + 46, length) === FILE) {
      if (found !== null) return { is: 'bad' };
      found = at;
    }
    at += 46 + length + view.getUint16(at + 30, true) + view.getUint16(at + 32, true);
  }
  return found === null || at > end ? { is: 'bad' } : entryAt(found, { bytes, view, start });
}

function entryAt(at: number, of: { bytes: Uint8Array<ArrayBuffer>; view: DataView; start: number }): Gedzip {
  const { bytes, view, start } = of;
  const method = view.getUint16(at + 10, true);
  const [packed, size] = [view.getUint32(at + 20, true), view.getUint32(at + 24, true)];
  const local = view.getUint32(at + 42, true);
  const isOdd = ((view.getUint16(at + 8, true) | view.getUint16(local + 6, true)) & ODD_FLAGS) !== 0;
  const length = view.getUint16(local + 26, true);
  const from = local + 30 + length + view.getUint16(local + 28, true);
  const isSame =
    view.getUint32(local, true) === LOCAL &&
    view.getUint16(local + 8, true) === method &&
    nameAt(bytes, local + 30, length) === FILE;
  const isWhole = from + packed <= start && (method === DEFLATED || (method === STORED && packed === size));
  if (isOdd || !isSame || !isWhole || size > GEDCOM_LIMITS.fileBytes) return { is: 'bad' };
  return { is: 'file', data: bytes.slice(from, from + packed), size, isDeflated: method === DEFLATED };
}

/** Where the list of what is in it ends: behind it comes a comment, and nothing more. */
function endOf(view: DataView): number | null {
  const last = view.byteLength - END_BYTES;
  for (let at = last; at >= Math.max(0, last - LONGEST_COMMENT); at -= 1)
    if (
      view.getUint32(at, true) === END &&
      at + END_BYTES + view.getUint16(at + 20, true) === view.byteLength
    )
      return at;
  return null;
}

function nameAt(bytes: Uint8Array, at: number, length: number): string {
  return length === FILE.length ? String.fromCharCode(...bytes.subarray(at, at + length)) : '';
}
