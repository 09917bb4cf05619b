import type { GedcomEncoding } from './encoding.ts';
import { utf8Evidence } from './utf8.ts';

export interface Detected {
  encoding: GedcomEncoding;
  /** where the text begins, behind a byte order mark */
  start: number;
  /** the file names an encoding that isn't known here: it was read as Windows-1252 */
  isGuess: boolean;
}

/** The header is at the beginning: further there is no point in looking. */
const HEADER_BYTES = 16 * 1024;

const NAMED: Readonly<Record<string, GedcomEncoding>> = {
  UTF8: 'utf-8',
  UNICODE: 'utf-8',
  ASCII: 'windows-1252',
  USASCII: 'windows-1252',
  ANSI: 'windows-1252',
  ANSI1252: 'windows-1252',
  WINDOWS1252: 'windows-1252',
  CP1252: 'windows-1252',
  WINDOWS: 'windows-1252',
  IBMWINDOWS: 'windows-1252',
  LATIN1: 'windows-1252',
  ISO88591: 'windows-1252',
  ISO885915: 'windows-1252',
  ANSEL: 'ansel',
};

/**
 * A byte order mark decides; then zeros between the letters; then what the header says, unless the bytes tell otherwise:
 * programs that write UTF-8 under « ANSEL », or the reverse, are many. GD1–GD4.
 */
export function detectEncoding(bytes: Uint8Array): Detected {
  const [a = 0, b = 0, c = 0] = bytes;
  if (a === 0xef && b === 0xbb && c === 0xbf) return { encoding: 'utf-8', start: 3, isGuess: false };
  if (a === 0xff && b === 0xfe) return { encoding: 'utf-16le', start: 2, isGuess: false };
  if (a === 0xfe && b === 0xff) return { encoding: 'utf-16be', start: 2, isGuess: false };
  if (a !== 0 && b === 0 && bytes[3] === 0) return { encoding: 'utf-16le', start: 0, isGuess: false };
  if (a === 0 && b !== 0 && bytes[2] === 0) return { encoding: 'utf-16be', start: 0, isGuess: false };
  const declared = declaredName(bytes);
  const known = declared === null ? 'utf-8' : NAMED[declared];
  const { valid, invalid } = utf8Evidence(bytes);
  if (valid > 0 && invalid === 0) return { encoding: 'utf-8', start: 0, isGuess: false };
  if (known === 'utf-8' && invalid > 0 && valid === 0)
    return { encoding: 'windows-1252', start: 0, isGuess: false };
  return { encoding: known ?? 'windows-1252', start: 0, isGuess: known === undefined && invalid > 0 };
}

/** What `1 CHAR` names, without spaces and signs; null where it is absent. */
function declaredName(bytes: Uint8Array): string | null {
  let header = '';
  for (const byte of bytes.subarray(0, HEADER_BYTES)) header += String.fromCharCode(byte);
  const value = /^[ \t]*1[ \t]+CHAR[ \t]+([^\r\n]*)/m.exec(header.replaceAll('\r', '\n'))?.[1];
  const name = value?.toUpperCase().replace(/[^A-Z0-9]/g, '') ?? '';
  return name === '' ? null : name;
}
