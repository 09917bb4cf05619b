import { png } from '#server/pictures/testing/files.ts';

/** A mark's 32 digits as black and white squares, large enough to come through whatever a picture is made into. */
const COLUMNS = 16;
const ROWS = 8;
const SQUARE_PX = 16;
const WIDTH = COLUMNS * SQUARE_PX;
const HEIGHT = ROWS * SQUARE_PX;
const HEAD = 'Kx';
const MIDDLE = 128;

export const drawnMark = {
  /** A PNG that shows a mark. */
  draw(text: string): Buffer {
    const bits = bitsOf(text.slice(HEAD.length));
    const rows = Array.from({ length: HEIGHT }, (_, y) =>
      Buffer.from([0, ...Array.from({ length: WIDTH }, (_, x) => (bits[at(x, y)] === '1' ? 255 : 0))]),
    );
    return png(WIDTH, HEIGHT, Buffer.concat(rows));
  },

  /** The mark that pixels show, or null: they are of no such picture. */
  read(pixels: Uint8Array): string | null {
    const channels = pixels.length / (WIDTH * HEIGHT);
    if (channels !== 1 && channels !== 3 && channels !== 4) return null;
    const bits = Array.from({ length: COLUMNS * ROWS }, (_, square) => {
      const x = (square % COLUMNS) * SQUARE_PX + SQUARE_PX / 2;
      const y = Math.floor(square / COLUMNS) * SQUARE_PX + SQUARE_PX / 2;
      return (pixels[(y * WIDTH + x) * channels] ?? 0) > MIDDLE ? '1' : '0';
    });
    return HEAD + (bits.join('').match(/.{4}/g) ?? []).map((four) => parseInt(four, 2).toString(16)).join('');
  },
} as const;

function bitsOf(digits: string): string {
  return [...digits].map((digit) => parseInt(digit, 16).toString(2).padStart(4, '0')).join('');
}

function at(x: number, y: number): number {
  return Math.floor(y / SQUARE_PX) * COLUMNS + Math.floor(x / SQUARE_PX);
}
