/** What the guard throws on bytes it doesn't take. `message` is for logs and tests: it quotes no content. */
export class Malformed extends Error {}

const FORGED = new Set(['__proto__', 'constructor', 'prototype']);
const LONGEST_FORGED = 11;

/** Reads lib0's encoding within bounds: nothing is allocated, and nothing is read past the end. */
export class ByteReader {
  readonly bytes: Uint8Array;
  at: number;

  constructor(bytes: Uint8Array, at = 0) {
    this.bytes = bytes;
    this.at = at;
  }

  get left(): number {
    return this.bytes.length - this.at;
  }

  byte(): number {
    const byte = this.bytes[this.at];
    if (byte === undefined) throw new Malformed('cut short');
    this.at += 1;
    return byte;
  }

  /** An unsigned integer below 2^53, in at most 8 bytes. */
  varUint(): number {
    let byte = this.byte();
    if (byte < 0x80) return byte;
    let value = byte & 0x7f;
    let unit = 128;
    for (let read = 1; read < 8; read += 1) {
      byte = this.byte();
      value += (byte & 0x7f) * unit;
      if (byte < 0x80) {
        if (value > Number.MAX_SAFE_INTEGER) break;
        return value;
      }
      unit *= 128;
    }
    throw new Malformed('a number too large');
  }

  /** A number of things of which each takes at least `each` bytes: checked against the bytes that are there. */
  count(each: number): number {
    const count = this.varUint();
    if (count * each > this.left) throw new Malformed('more announced than sent');
    return count;
  }

  skip(length: number): void {
    if (length > this.left) throw new Malformed('cut short');
    this.at += length;
  }

  /** Skips a signed integer. */
  varInt(): void {
    for (let read = 0; read < 8; read += 1) if (this.byte() < 0x80) return;
    throw new Malformed('a number too large');
  }

  /** Skips a string, which must be UTF-8. @returns its length in UTF-16 units, which is what Yjs counts */
  text(): number {
    const end = this.count(1) + this.at;
    let units = 0;
    while (this.at < end) units += this.character(end);
    return units;
  }

  /** Reads a short string that names something: a root, a key, a node. */
  name(longest: number): string {
    const from = this.at;
    const length = this.count(1);
    if (length > longest) throw new Malformed('a name too long');
    const start = this.at;
    this.at = from;
    this.text();
    return Buffer.from(this.bytes.buffer, this.bytes.byteOffset + start, length).toString('utf8');
  }

  /** Skips a key of an object or a map; the names that reach an object's prototype are refused. */
  key(longest: number): void {
    const from = this.at;
    const length = this.count(1);
    this.at = from;
    if (length > LONGEST_FORGED) {
      if (length > longest) throw new Malformed('a name too long');
      this.text();
    } else if (FORGED.has(this.name(longest))) throw new Malformed('a forged key');
  }

  private character(end: number): number {
    const first = this.byte();
    if (first < 0x80) return 1;
    const more = first >= 0xf0 ? 3 : first >= 0xe0 ? 2 : 1;
    if (first < 0xc2 || first > 0xf4 || this.at + more > end) throw new Malformed('not UTF-8');
    const second = this.byte();
    const least = first === 0xe0 ? 0xa0 : first === 0xf0 ? 0x90 : 0x80;
    const most = first === 0xed ? 0x9f : first === 0xf4 ? 0x8f : 0xbf;
    if (second < least || second > most) throw new Malformed('not UTF-8');
    for (let read = 1; read < more; read += 1)
      if ((this.byte() & 0xc0) !== 0x80) throw new Malformed('not UTF-8');
    return more === 3 ? 2 : 1;
  }
}
