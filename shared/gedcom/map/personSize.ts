import { measureText } from '#shared/drawing/labels/measureText.ts';
import { wrapText } from '#shared/drawing/labels/wrapText.ts';
import { SIZES } from '#shared/drawing/sizes.ts';

/** Room above the symbol for the dates, and round all of it, board pixels. */
const DATES = 24;
const MARGIN = 6;
const NAME_GAP = 15;
/** both dates of a genogram stand above, one left, one right */
const DATES_WIDTH = 108;

/** What a person takes on a board, symbol, dates and name: enough in each of its views. */
export function personSize(name: string): { width: number; height: number; above: number } {
  const { person, nameText, nameWidth, leading } = SIZES;
  const lines = wrapText(name, { width: nameWidth, size: nameText, weight: 600, maxLines: 2 });
  const text = Math.max(0, ...lines.map((line) => measureText(line, nameText, 600)));
  const above = person / 2 + DATES + MARGIN;
  const below = person / 2 + NAME_GAP + Math.max(1, lines.length) * nameText * leading + MARGIN;
  return {
    width: Math.ceil(Math.max(person, text, DATES_WIDTH)) + 2 * MARGIN,
    height: Math.ceil(above + below),
    above,
  };
}
