/** A stretch of bytes as text. `isBad`: some of them are no text in this encoding, and stand as U+FFFD. */
export interface Decoded {
  text: string;
  isBad: boolean;
}

export const REPLACEMENT = '\ufffd';

/** Code units to text, in pieces that an engine takes as arguments. */
export function fromUnits(units: readonly number[]): string {
  let text = '';
  for (let at = 0; at < units.length; at += 8_192)
    text += String.fromCharCode(...units.slice(at, at + 8_192));
  return text;
}

/** The text of bytes that are all below 128; null where one isn't. */
export function asciiText(bytes: Uint8Array, from: number, to: number): string | null {
  let text = '';
  for (let at = from; at < to; at += 4_096) {
    const piece = bytes.subarray(at, Math.min(at + 4_096, to));
    for (const byte of piece) if (byte > 127) return null;
    text += String.fromCharCode(...piece);
  }
  return text;
}
