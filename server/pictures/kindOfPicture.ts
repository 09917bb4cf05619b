import type { PictureRefusal } from '#shared/protocol/http/pictureRefusals.ts';

export type PictureKind =
  | 'jpeg'
  | 'png'
  | 'webp'
  | Extract<PictureRefusal, 'svg' | 'gif' | 'heic' | 'pdf' | 'unknown'>;

const PNG = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);
/** A drawing may begin with a declaration, a comment, a byte order mark: it is text all the same. */
const TEXT_BYTES = 1_024;

/** What a file is by its first bytes, whatever its name or its type says. PI1. */
export function kindOfPicture(file: Uint8Array): PictureKind {
  const bytes = Buffer.from(file.buffer, file.byteOffset, Math.min(file.length, TEXT_BYTES));
  const ascii = (from: number, to: number) => bytes.toString('latin1', from, to);
  if (bytes[0] === 0xff && bytes[1] === 0xd8 && bytes[2] === 0xff) return 'jpeg';
  if (bytes.subarray(0, PNG.length).equals(PNG)) return 'png';
  if (ascii(0, 4) === 'RIFF' && ascii(8, 12) === 'WEBP') return 'webp';
  if (ascii(0, 4) === 'GIF8') return 'gif';
  // HEIC, HEIF and AVIF: the same box.
  if (ascii(4, 8) === 'ftyp') return 'heic';
  if (ascii(0, TEXT_BYTES).includes('%PDF-')) return 'pdf';
  if (/<(svg|\?xml|!DOCTYPE svg)/i.test(bytes.toString('utf8').replaceAll('\0', ''))) return 'svg';
  return 'unknown';
}
