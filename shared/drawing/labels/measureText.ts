/**
 * How wide a text is drawn, in em, without a browser: the drawing is pure, so that an export made anywhere is the
 * map. Widths of Atkinson Hyperlegible Next at 400, by class of letter; 3 % more at 600. A label is given a little
 * room to spare, since a fallback font may be wider.
 */
const NARROW = new Set(" .,;:!|'’ijlI()[]-·");
const WIDE = new Set('mwMWQO@%&—…');

export function measureText(text: string, size: number, weight: 400 | 600 = 400): number {
  let em = 0;
  for (const letter of text) {
    if (NARROW.has(letter)) em += 0.31;
    else if (WIDE.has(letter)) em += 0.86;
    else if (letter !== letter.toLowerCase()) em += 0.67;
    else em += 0.56;
  }
  return em * size * (weight === 600 ? 1.03 : 1);
}
