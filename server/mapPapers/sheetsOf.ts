import { type Paper, paperSize, type Size } from './paperSize.ts';

/** What no printer prints, and where hands hold the paper, mm. */
export const MARGIN_MM = 12;
/** Two sheets of a poster show this much of each other: where the glue goes, mm. */
export const OVERLAP_MM = 10;
/** A board pixel on paper at most: names of 15 px are then 12 points, as in a book, mm. */
const MOST_MM_PER_PX = 0.282;

export interface Sheet {
  /** 1, 2, 3 … from the top, from the left */
  row: number;
  column: number;
  /** where the sheet begins on the picture, mm */
  x: number;
  y: number;
}

export interface Sheets {
  /** of each sheet, mm */
  paper: Size;
  /** how large the whole picture is printed, mm */
  picture: Size;
  rows: number;
  columns: number;
  sheets: Sheet[];
}

/** How a picture (px) goes on paper: whole on one sheet, or over A4 sheets that overlap. MP5, MP6. */
export function sheetsOf(px: Size, { paper, tiled }: { paper: Paper; tiled: boolean }): Sheets {
  const whole = paperSize(paper, px);
  const room = inner(whole);
  const scale = Math.min(room.width / px.width, room.height / px.height, MOST_MM_PER_PX);
  const picture = { width: px.width * scale, height: px.height * scale };
  const sheet = tiled ? fewestSheets(picture, px) : whole;
  const columns = along(picture.width, inner(sheet).width);
  const rows = along(picture.height, inner(sheet).height);
  const sheets = Array.from({ length: rows * columns }, (_, index): Sheet => {
    const [row, column] = [Math.floor(index / columns), index % columns];
    return {
      row: row + 1,
      column: column + 1,
      x: column * (inner(sheet).width - OVERLAP_MM),
      y: row * (inner(sheet).height - OVERLAP_MM),
    };
  });
  return { paper: sheet, picture, rows, columns, sheets };
}

/** A4 standing or lying, whichever takes fewer sheets. */
function fewestSheets(picture: Size, px: Size): Size {
  const lying = paperSize('A4', { width: 2, height: 1 });
  const standing = paperSize('A4', { width: 1, height: 2 });
  const count = (sheet: Size) =>
    along(picture.width, inner(sheet).width) * along(picture.height, inner(sheet).height);
  const [first, second] = px.width > px.height ? [lying, standing] : [standing, lying];
  return count(second) < count(first) ? second : first;
}

function inner({ width, height }: Size): Size {
  return { width: width - 2 * MARGIN_MM, height: height - 2 * MARGIN_MM };
}

function along(length: number, room: number): number {
  // A hair's breadth over is a rounding, not a sheet.
  return Math.max(1, Math.ceil((length - OVERLAP_MM - 0.01) / (room - OVERLAP_MM)));
}
