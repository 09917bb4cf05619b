import { inflateSync } from 'node:zlib';
import { drawnMark } from './drawnMark.ts';

/**
 * The words of a PDF that the server made: each of its streams read with each of its fonts, so that a mark is found whichever
 * it was set in. Words that stand apart on the page may touch here. Its photographs are read too, as the marks that they show.
 */
export async function pdfText(bytes: Uint8Array): Promise<string> {
  const pdf = Buffer.from(bytes).toString('latin1');
  const streams = [...pdf.matchAll(/stream\r?\n(.*?)\r?\nendstream/gs)].map(([, raw = '']) => unpacked(raw));
  const fonts = streams.filter((stream) => stream.includes('beginbfchar')).map(lettersOf);
  const pages = streams.filter((stream) => /\bTJ\b|\bTj\b/.test(stream));
  const drawn = pages.flatMap((page) => {
    const glyphs = glyphsOf(page);
    return fonts.map((letters) => glyphs.map((glyph) => letters.get(glyph) ?? ' ').join(''));
  });
  const photographs = [...pdf.matchAll(/stream\r?\n(\xff\xd8\xff.*?)\r?\nendstream/gs)];
  const shown = await Promise.all(photographs.map(([, raw = '']) => markShown(raw)));
  return [pdf, ...drawn, ...shown].join('\n');
}

async function markShown(jpeg: string): Promise<string> {
  const { default: sharp } = await import('sharp');
  return drawnMark.read(await sharp(Buffer.from(jpeg, 'latin1')).raw().toBuffer()) ?? '';
}

function unpacked(raw: string): string {
  try {
    return inflateSync(Buffer.from(raw, 'latin1')).toString('latin1');
  } catch {
    // Not packed at all.
    return raw;
  }
}

/** What each glyph of a font says. */
function lettersOf(map: string): Map<number, string> {
  const letters = new Map<number, string>();
  for (const [, glyph = '', words = ''] of map.matchAll(/<([0-9a-f]{4})>\s*<([0-9a-f]+)>\s*$/gim))
    letters.set(Number.parseInt(glyph, 16), Buffer.from(words, 'hex').swap16().toString('utf16le'));
  return letters;
}

/** The glyphs of a page in the order in which they are set, two bytes each. */
function glyphsOf(page: string): number[] {
  const glyphs: number[] = [];
  for (const [, shown = '', hex = ''] of page.matchAll(/\(((?:\\.|[^\\()])*)\)|<([0-9a-f]+)>/gis)) {
    const bytes = hex === '' ? literal(shown) : Buffer.from(hex, 'hex');
    for (let at = 0; at + 1 < bytes.length; at += 2) glyphs.push(bytes.readUInt16BE(at));
  }
  return glyphs;
}

const ESCAPES: Record<string, string> = { n: '\n', r: '\r', t: '\t', b: '\b', f: '\f' };

function literal(shown: string): Buffer {
  const plain = shown.replace(/\\([0-7]{1,3}|.)/gs, (_, escaped: string) =>
    /^[0-7]/.test(escaped) ? String.fromCharCode(Number.parseInt(escaped, 8)) : (ESCAPES[escaped] ?? escaped),
  );
  return Buffer.from(plain, 'latin1');
}
