import { asciiText, type Decoded, fromUnits } from './decoded.ts';

/** 0x80–0x9F of Windows-1252; 0: nothing is there. The rest is Latin-1. */
const HIGH = [
  0x20ac, 0, 0x201a, 0x0192, 0x201e, 0x2026, 0x2020, 0x2021, 0x02c6, 0x2030, 0x0160, 0x2039, 0x0152, 0,
  0x017d, 0, 0, 0x2018, 0x2019, 0x201c, 0x201d, 0x2022, 0x2013, 0x2014, 0x02dc, 0x2122, 0x0161, 0x203a,
  0x0153, 0, 0x017e, 0x0178,
];

/** What files call ANSI. GD3. */
export function decodeWindows1252(bytes: Uint8Array, from: number, to: number): Decoded {
  const ascii = asciiText(bytes, from, to);
  if (ascii !== null) return { text: ascii, isBad: false };
  const units: number[] = [];
  let isBad = false;
  for (let at = from; at < to; at += 1) {
    const byte = bytes[at] ?? 0;
    const unit = byte >= 0x80 && byte <= 0x9f ? HIGH[byte - 0x80] || 0xfffd : byte;
    if (unit === 0xfffd) isBad = true;
    units.push(unit);
  }
  return { text: fromUnits(units), isBad };
}
