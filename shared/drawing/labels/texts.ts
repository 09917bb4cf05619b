import type { Point } from '../../board/element.ts';
import { boxes } from '../boxes.ts';
import type { Box, Ink, TextShape } from '../drawing.ts';
import { SIZES } from '../sizes.ts';
import { measureText } from './measureText.ts';

interface Lettering {
  size: number;
  weight: 400 | 600;
  ink: Ink;
}

/** Centred lines under each other; `top` is the middle of their upper edge. */
export function centredLines(
  lines: readonly string[],
  top: Point,
  { size, weight, ink }: Lettering,
): {
  shapes: TextShape[];
  box: Box;
} {
  const leading = size * SIZES.leading;
  const width = Math.max(0, ...lines.map((line) => measureText(line, size, weight)));
  const shapes = lines.map(
    (text, index): TextShape => ({
      shape: 'text',
      at: [top[0], top[1] + leading * index + size],
      text,
      size,
      weight,
      ink,
      anchor: 'middle',
    }),
  );
  const height = leading * lines.length;
  return { shapes, box: boxes.round([top[0], top[1] + height / 2], width, height) };
}
