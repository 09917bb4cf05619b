import { asciiText, type Decoded } from './decoded.ts';

const BAD = 0xfffd;

/** UTF-8, strictly (no overlong form, no surrogate): shared code has no TextDecoder. GD1, GD5. */
export function decodeUtf8(bytes: Uint8Array, from: number, to: number): Decoded {
  const ascii = asciiText(bytes, from, to);
  if (ascii !== null) return { text: ascii, isBad: false };
  let text = '';
  let isBad = false;
  let at = from;
  while (at < to) {
    const length = sequenceLength(bytes, at, to);
    if (length === 0) isBad = true;
    text += String.fromCodePoint(length === 0 ? BAD : codePoint(bytes, at, length));
    at += Math.max(length, 1);
  }
  return { text: text.normalize('NFC'), isBad };
}

/** How often a file's bytes beyond ASCII make UTF-8, and how often they don't: tells which encoding a file is in. GD4. */
export function utf8Evidence(bytes: Uint8Array): { valid: number; invalid: number } {
  let valid = 0;
  let invalid = 0;
  for (let at = 0; at < bytes.length; ) {
    if ((bytes[at] ?? 0) < 0x80) {
      at += 1;
      continue;
    }
    const length = sequenceLength(bytes, at, bytes.length);
    if (length === 0) invalid += 1;
    else valid += 1;
    at += Math.max(length, 1);
  }
  return { valid, invalid };
}

/** Bytes of the sequence that begins here; 0: none does. */
function sequenceLength(bytes: Uint8Array, at: number, to: number): number {
  const first = bytes[at] ?? 0;
  if (first < 0x80) return 1;
  const length =
    first >= 0xc2 && first <= 0xdf ? 2 : (first & 0xf0) === 0xe0 ? 3 : first >= 0xf0 && first <= 0xf4 ? 4 : 0;
  if (length === 0 || at + length > to) return 0;
  for (let i = 1; i < length; i += 1) if (((bytes[at + i] ?? 0) & 0xc0) !== 0x80) return 0;
  const second = bytes[at + 1] ?? 0;
  if (first === 0xe0 && second < 0xa0) return 0;
  if (first === 0xed && second > 0x9f) return 0;
  if (first === 0xf0 && second < 0x90) return 0;
  if (first === 0xf4 && second > 0x8f) return 0;
  return length;
}

function codePoint(bytes: Uint8Array, at: number, length: number): number {
  const first = bytes[at] ?? 0;
  if (length === 1) return first;
  let code = first & (0x7f >> length);
  for (let i = 1; i < length; i += 1) code = (code << 6) | ((bytes[at + i] ?? 0) & 0x3f);
  return code;
}
