import type { NotationKey } from '../../notation/words/notationWords.ts';
import type { Ink, Notation } from '../drawing.ts';
import { wrapText } from '../labels/wrapText.ts';
import { sampleOf } from '../legend/sampleOf.ts';
import { escapeXml } from '../svg/escapeXml.ts';
import { shapeToSvg } from '../svg/shapeToSvg.ts';

const COLUMNS = 4;
const CELL = { width: 290, height: 128 };
const TEXT = 14;

/** Every sign of a family on one sheet, each alone in its frame, for a test to compare and for an eye to look at. */
export function signSheet(
  keys: readonly NotationKey[],
  {
    title,
    notation,
    inks,
    words,
  }: {
    title: string;
    notation: Notation;
    inks: Readonly<Record<Ink, string>>;
    words: Readonly<Record<NotationKey, string>>;
  },
): string {
  const rows = Math.ceil(keys.length / COLUMNS);
  const [width, height] = [COLUMNS * CELL.width, rows * CELL.height];
  const cells = keys.map((key, index) => {
    const { shapes, box } = sampleOf(key, notation);
    const [left, top] = [(index % COLUMNS) * CELL.width, Math.floor(index / COLUMNS) * CELL.height];
    const scale = Math.min(1, (CELL.width - 20) / box.width, (CELL.height - 44) / box.height);
    const middle = [left + CELL.width / 2, top + (CELL.height - 36) / 2];
    const [x, y] = [box.x + box.width / 2, box.y + box.height / 2];
    const place = `translate(${tenth((middle[0] ?? 0) - x * scale)} ${tenth((middle[1] ?? 0) - y * scale)}) scale(${tenth(scale * 10) / 10})`;
    const lines = wrapText(words[key], { width: CELL.width - 20, size: TEXT, weight: 400, maxLines: 2 });
    const said = lines.map(
      (line, row) =>
        `<text x="${left + CELL.width / 2}" y="${top + CELL.height - 24 + row * 16}" text-anchor="middle" font-size="${TEXT}" fill="${inks.ink}">${escapeXml(line)}</text>`,
    );
    const drawn = shapes.map((shape) => shapeToSvg(shape, inks)).join('\n');
    return `<g id="${key}">\n<title>${escapeXml(words[key])}</title>\n<g transform="${place}" stroke-linecap="round" stroke-linejoin="round">\n${drawn}\n</g>\n${said.join('')}\n</g>`;
  });
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}" font-family="Atkinson Hyperlegible Next,Verdana,DejaVu Sans,sans-serif" role="img">`,
    `<title>${escapeXml(title)}</title>`,
    `<rect width="${width}" height="${height}" fill="${inks['paper-raised']}"/>`,
    ...cells,
    '</svg>\n',
  ].join('\n');
}

function tenth(value: number): number {
  return Math.round(value * 10) / 10;
}
