import { boxes } from '../boxes.ts';
import type { Box, Drawing, Shape } from '../drawing.ts';
import { wrapText } from '../labels/wrapText.ts';
import type { LegendEntry } from '../legend/legendOf.ts';
import { escapeXml } from './escapeXml.ts';
import { MONO_INKS, PAPER_INKS } from './inks.ts';
import { type ImageOf, shapeToSvg } from './shapeToSvg.ts';

export interface BoardSvgParts {
  drawing: Drawing;
  legend: readonly LegendEntry[];
  words: {
    /** the situation's name */
    title: string;
    /** when, by whom, what is shown: one line each */
    details: readonly string[];
    legendTitle: string;
    /** what each sign of the legend means */
    legend(key: LegendEntry['key']): string;
    /** who or what an element or a link is, by key: read aloud by whoever opens the file with a screen reader */
    nameOf(key: string): string;
  };
  /** a font as a data: URL, so that the file looks the same on every desk; null leaves it to the reader's fonts */
  font: string | null;
  /** every line black, every wash one pale grey: nothing on it is told by colour alone. DR1 */
  monochrome?: boolean;
  /** the pictures, written into the file; their frames stand for those that aren't given */
  imageOf?: ImageOf;
}

export interface BoardSvg {
  svg: string;
  /** px */
  width: number;
  height: number;
}

const MARGIN = 32;
const LEAST_WIDTH = 640;
const TITLE = 26;
const DETAIL = 14;
const LEADING = 1.4;
const COLUMN = { width: 270, gap: 20, sample: 84, row: 46 };
const FAMILY = 'Atkinson Hyperlegible Next Variable';

/**
 * The map as one SVG file that needs nothing else: title, date and author above, the drawing, the legend of the signs
 * that are on it below. Colours are written down, every text is escaped, nothing in it runs or fetches. EX1–EX6.
 */
export function boardSvg({
  drawing,
  legend,
  words,
  font,
  monochrome = false,
  imageOf,
}: BoardSvgParts): BoardSvg {
  const inks = monochrome ? MONO_INKS : PAPER_INKS;
  const paint: Paint = (shape) => shapeToSvg(shape, inks, imageOf);
  const inner = Math.max(LEAST_WIDTH, Math.ceil(drawing.box.width));
  const heading = headingSvg(words, inner, paint);
  const map = mapSvg(drawing, {
    words,
    paint,
    corner: [MARGIN + (inner - drawing.box.width) / 2, heading.height + MARGIN],
  });
  const legendTop = heading.height + MARGIN + Math.ceil(drawing.box.height) + MARGIN;
  const key = legendSvg(legend, words, { top: legendTop, inner, paint });
  const width = inner + 2 * MARGIN;
  const height = legendTop + key.height + MARGIN / 2;
  const face = font
    ? `<style>@font-face{font-family:"${FAMILY}";src:url("${escapeXml(font)}") format("woff2");font-weight:200 800}</style>`
    : '';
  const svg = [
    `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}" role="img" font-family="'${FAMILY}','Atkinson Hyperlegible Next','Atkinson Hyperlegible',Verdana,'DejaVu Sans',sans-serif">`,
    `<title>${escapeXml(words.title)}</title><desc>${escapeXml(words.details.join(' '))}</desc>`,
    face,
    `<rect width="${width}" height="${height}" fill="#ffffff"/>`,
    heading.svg,
    map,
    key.svg,
    '</svg>',
  ].join('\n');
  return { svg, width, height };
}

type Paint = (shape: Shape) => string;

interface Part {
  svg: string;
  height: number;
}

function headingSvg({ title, details }: BoardSvgParts['words'], width: number, paint: Paint): Part {
  const lines = [
    ...wrapText(title, { width, size: TITLE, weight: 600, maxLines: 3 }).map((text) => ({
      text,
      size: TITLE,
    })),
    ...details.flatMap((detail) =>
      wrapText(detail, { width, size: DETAIL, weight: 400, maxLines: 4 }).map((text) => ({
        text,
        size: DETAIL,
      })),
    ),
  ];
  let y = MARGIN;
  const shapes = lines.map(({ text, size }): Shape => {
    y += size * LEADING;
    const strong = size === TITLE;
    return {
      shape: 'text',
      at: [MARGIN, y - size * 0.3],
      text,
      size,
      weight: strong ? 600 : 400,
      ink: strong ? 'ink' : 'ink-soft',
      anchor: 'start',
    };
  });
  return { svg: shapes.map(paint).join('\n'), height: Math.ceil(y) };
}

/** Painted as the canvas paints: enclosures, lines, their words, then people and houses over all. */
function mapSvg(
  drawing: Drawing,
  {
    words,
    paint,
    corner: [left, top],
  }: { words: BoardSvgParts['words']; paint: Paint; corner: readonly [number, number] },
): string {
  const named = (key: string, shapes: readonly Shape[]) =>
    shapes.length === 0
      ? ''
      : `<g><title>${escapeXml(words.nameOf(key))}</title>${shapes.map(paint).join('')}</g>`;
  const layers = [
    ...drawing.elements.map(({ key, under }) => named(key, under)),
    ...(drawing.ink?.under ?? []).map(paint),
    ...drawing.links.map(({ key, line }) => named(key, line)),
    ...drawing.links.map(({ label }) => (label?.shapes ?? []).map(paint).join('')),
    ...drawing.elements.map(({ key, shapes }) => named(key, shapes)),
    ...(drawing.ink?.over ?? []).map(paint),
  ].filter((layer) => layer !== '');
  const x = Math.round(left - drawing.box.x);
  const y = Math.round(top - drawing.box.y);
  return `<g transform="translate(${x} ${y})" stroke-linecap="round" stroke-linejoin="round">\n${layers.join('\n')}\n</g>`;
}

function legendSvg(
  legend: readonly LegendEntry[],
  words: BoardSvgParts['words'],
  { top, inner, paint }: { top: number; inner: number; paint: Paint },
): Part {
  if (legend.length === 0) return { svg: '', height: 0 };
  const columns = Math.max(1, Math.floor((inner + COLUMN.gap) / (COLUMN.width + COLUMN.gap)));
  const rows = Math.ceil(legend.length / columns);
  const heading: Shape = {
    shape: 'text',
    at: [MARGIN, top + 14],
    text: words.legendTitle,
    size: 16,
    weight: 600,
    ink: 'ink',
    anchor: 'start',
  };
  const entries = legend.map((entry, index) => {
    const x = MARGIN + Math.floor(index / rows) * (COLUMN.width + COLUMN.gap);
    const y = top + 28 + (index % rows) * COLUMN.row;
    return entrySvg(entry, words.legend(entry.key), { x, y, paint });
  });
  return { svg: [paint(heading), ...entries].join('\n'), height: 28 + rows * COLUMN.row };
}

function entrySvg(
  entry: LegendEntry,
  meaning: string,
  { x, y, paint }: { x: number; y: number; paint: Paint },
): string {
  const room: Box = { x, y, width: COLUMN.sample, height: COLUMN.row - 6 };
  const { box } = entry;
  const scale = Math.min(0.8, room.width / box.width, room.height / box.height);
  const [cx, cy] = boxes.centre(room);
  const [bx, by] = boxes.centre(box);
  const place = `translate(${round(cx - bx * scale)} ${round(cy - by * scale)}) scale(${round(scale)})`;
  const sample = `<g transform="${place}" stroke-linecap="round" stroke-linejoin="round">${entry.shapes.map((shape) => paint(unscaled(shape, scale))).join('')}</g>`;
  const width = COLUMN.width - COLUMN.sample - 10;
  const lines = wrapText(meaning, { width, size: DETAIL, weight: 400, maxLines: 2 });
  const first = cy + DETAIL * 0.35 - ((lines.length - 1) * DETAIL * 1.2) / 2;
  const texts = lines.map((text, line) =>
    paint({
      shape: 'text',
      at: [x + COLUMN.sample + 10, first + line * DETAIL * 1.2],
      text,
      size: DETAIL,
      weight: 400,
      ink: 'ink',
      anchor: 'start',
    }),
  );
  return `<g>${sample}${texts.join('')}</g>`;
}

/** A sample is smaller than the map, its strokes are not: a dash must still be a dash. */
function unscaled(shape: Shape, scale: number): Shape {
  if (shape.shape !== 'path') return shape;
  const dash = shape.dash?.map((length) => length / scale / 1.25) ?? null;
  return { ...shape, width: shape.width / scale / 1.25, dash };
}

function round(value: number): number {
  return Math.round(value * 100) / 100;
}
