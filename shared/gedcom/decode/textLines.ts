import { GEDCOM_LIMITS } from '../gedcomLimits.ts';
import { decodeAnsel } from './ansel.ts';
import type { Decoded } from './decoded.ts';
import type { GedcomEncoding } from './encoding.ts';
import { decodeUtf8 } from './utf8.ts';
import { decodeUtf16, unitAt } from './utf16.ts';
import { decodeWindows1252 } from './windows1252.ts';

export interface TextLine extends Decoded {
  /** from 1 */
  line: number;
  isTooLong: boolean;
  /** bytes of the file up to its end */
  end: number;
}

const CR = 13;
const LF = 10;

/** The lines of a file, one after the other, whatever ends them (CRLF, LF, CR, also mixed). GD7. */
export function* textLines(
  bytes: Uint8Array,
  { encoding, start }: { encoding: GedcomEncoding; start: number },
): Generator<TextLine> {
  const isWide = encoding === 'utf-16le' || encoding === 'utf-16be';
  const isLittle = encoding === 'utf-16le';
  const step = isWide ? 2 : 1;
  const unit = isWide ? (at: number) => unitAt(bytes, at, isLittle) : (at: number) => bytes[at] ?? 0;
  const stop = withoutPadding(bytes, start, isWide);
  let line = 0;
  for (let from = start; from < stop; ) {
    let to = from;
    while (to < stop && !isEnd(unit(to))) to += step;
    to = Math.min(to, stop);
    let next = to + step;
    if (unit(to) === CR && next < stop && unit(next) === LF) next += step;
    line += 1;
    const isTooLong = to - from > GEDCOM_LIMITS.lineBytes;
    const until = isTooLong ? from + GEDCOM_LIMITS.shownLength * 2 : to;
    yield { line, isTooLong, end: Math.min(next, stop), ...decode(bytes, { encoding, from, to: until }) };
    from = next;
  }
}

function isEnd(unit: number): boolean {
  return unit === LF || unit === CR;
}

/** Zeros, and the end-of-file sign of old systems, behind the last line. */
function withoutPadding(bytes: Uint8Array, start: number, isWide: boolean): number {
  let end = bytes.length;
  if (isWide) while (end > start + 1 && bytes[end - 1] === 0 && bytes[end - 2] === 0) end -= 2;
  else while (end > start && (bytes[end - 1] === 0x1a || bytes[end - 1] === 0)) end -= 1;
  return end;
}

function decode(bytes: Uint8Array, of: { encoding: GedcomEncoding; from: number; to: number }): Decoded {
  const { encoding, from, to } = of;
  switch (encoding) {
    case 'utf-8':
      return decodeUtf8(bytes, from, to);
    case 'utf-16le':
    case 'utf-16be':
      return decodeUtf16(bytes, { from, to, isLittle: encoding === 'utf-16le' });
    case 'ansel':
      return decodeAnsel(bytes, from, to);
    case 'windows-1252':
      return decodeWindows1252(bytes, from, to);
  }
}
