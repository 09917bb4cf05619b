/**
 * How wide a text is drawn, in em, without a browser: the drawing is pure, so that an export made anywhere is the
 * map. Widths of Atkinson Hyperlegible Next at 400, by class of letter; 3 % more at 600. A label is given a little
 * room to spare, since a fallback font may be wider.
 */
const NARROW = new Set(" .,;:!|'’ijlI()[]-·");
const WIDE = new Set('mwMWQO@%&—…');

/** Looked up: asking of each letter whether it is a capital took a tenth of a first drawing. */
const widths = new Map<string, number>();

export function measureText(text: string, size: number, weight: 400 | 600 = 400): number {
  let em = 0;
  for (const letter of text) {
    let width = widths.get(letter);
    if (width === undefined) {
      width = widthOf(letter);
      widths.set(letter, width);
    }
    em += width;
  }
  return em * size * (weight === 600 ? 1.03 : 1);
}

/** In em. */
function widthOf(letter: string): number {
  if (NARROW.has(letter)) return 0.31;
  if (WIDE.has(letter)) return 0.86;
  return letter === letter.toLowerCase() ? 0.56 : 0.67;
}
