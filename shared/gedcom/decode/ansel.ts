import { asciiText, type Decoded } from './decoded.ts';

/**
 * ANSEL (ANSI/NISO Z39.47) as GEDCOM 5.5.1 extends it (its appendix C: the boxes, the sharp s at CF, the stroke at FC) and
 * as libraries do (the euro at C8).
 */
const LETTERS: Readonly<Record<number, string>> = {
  141: '\u200d',
  142: '\u200c',
  161: 'Ł',
  162: 'Ø',
  163: 'Đ',
  164: 'Þ',
  165: 'Æ',
  166: 'Œ',
  167: '\u02b9',
  168: '·',
  169: '♭',
  170: '®',
  171: '±',
  172: 'Ơ',
  173: 'Ư',
  174: '\u02bc',
  176: '\u02bb',
  177: 'ł',
  178: 'ø',
  179: 'đ',
  180: 'þ',
  181: 'æ',
  182: 'œ',
  183: '\u02ba',
  184: 'ı',
  185: '£',
  186: 'ð',
  188: 'ơ',
  189: 'ư',
  190: '□',
  191: '■',
  192: '°',
  193: 'ℓ',
  194: '℗',
  195: '©',
  196: '♯',
  197: '¿',
  198: '¡',
  199: 'ß',
  200: '€',
  205: 'e',
  206: 'o',
  207: 'ß',
};

/** Marks that come before the letter they are on. 0xE0 … 0xFE, in order; '' where there is none. */
const MARKS = [
  '\u0309',
  '\u0300',
  '\u0301',
  '\u0302',
  '\u0303',
  '\u0304',
  '\u0306',
  '\u0307',
  '\u0308',
  '\u030c',
  '\u030a',
  '\ufe20',
  '\ufe21',
  '\u0315',
  '\u030b',
  '\u0310',
  '\u0327',
  '\u0328',
  '\u0323',
  '\u0324',
  '\u0325',
  '\u0333',
  '\u0332',
  '\u0326',
  '\u031c',
  '\u032e',
  '\ufe22',
  '\ufe23',
  '\u0338',
  '',
  '\u0313',
];

/** Marks go behind their letter, and become one sign with it where Unicode has it (NFC). GD6. */
export function decodeAnsel(bytes: Uint8Array, from: number, to: number): Decoded {
  const ascii = asciiText(bytes, from, to);
  if (ascii !== null) return { text: ascii, isBad: false };
  let text = '';
  let marks = '';
  let isBad = false;
  for (let at = from; at < to; at += 1) {
    const byte = bytes[at] ?? 0;
    const mark = MARKS[byte - 0xe0];
    if (mark) {
      marks += mark;
      continue;
    }
    const letter = byte < 0x80 ? String.fromCharCode(byte) : LETTERS[byte];
    if (letter === undefined) isBad = true;
    text += (letter ?? '\ufffd') + marks;
    marks = '';
  }
  // A mark with no letter behind it stands on a space, as the standard says.
  if (marks !== '') text += ` ${marks}`;
  return { text: text.normalize('NFC'), isBad };
}
