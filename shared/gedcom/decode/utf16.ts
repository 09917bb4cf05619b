import { type Decoded, fromUnits } from './decoded.ts';

const BAD = 0xfffd;

/** UTF-16; half a pair of surrogates, or half a unit, is bad. GD2, GD5. */
export function decodeUtf16(
  bytes: Uint8Array,
  range: { from: number; to: number; isLittle: boolean },
): Decoded {
  const { from, to, isLittle } = range;
  const units: number[] = [];
  let isBad = (to - from) % 2 !== 0;
  for (let at = from; at + 1 < to; at += 2) {
    const unit = unitAt(bytes, at, isLittle);
    if (unit < 0xd800 || unit > 0xdfff) {
      units.push(unit);
      continue;
    }
    const next = at + 3 < to ? unitAt(bytes, at + 2, isLittle) : 0;
    if (unit <= 0xdbff && next >= 0xdc00 && next <= 0xdfff) {
      units.push(unit, next);
      at += 2;
    } else {
      units.push(BAD);
      isBad = true;
    }
  }
  return { text: fromUnits(units).normalize('NFC'), isBad };
}

export function unitAt(bytes: Uint8Array, at: number, isLittle: boolean): number {
  const [a = 0, b = 0] = [bytes[at], bytes[at + 1]];
  return isLittle ? a | (b << 8) : (a << 8) | b;
}
