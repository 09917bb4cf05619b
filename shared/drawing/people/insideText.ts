import type { Point } from '../../board/element.ts';
import { boxes } from '../boxes.ts';
import type { Shape } from '../drawing.ts';
import { measureText } from '../labels/measureText.ts';
import { wrapText } from '../labels/wrapText.ts';
import { pathOf } from '../pathOf.ts';

/**
 * A number or a few words in the middle of a symbol, in two lines where one is wider than it; `backed` by paper where an X
 * or a fill would run through it.
 */
export function insideText(
  text: string,
  at: Point,
  { size, width, backed }: { size: number; width: number; backed: boolean },
): Shape[] {
  const lines = wrapText(text, { width, size, weight: 400, maxLines: 2 });
  const first = at[1] + size * (0.36 - (lines.length - 1) / 2);
  const said = lines.map(
    (line, index): Shape => ({
      shape: 'text',
      at: [at[0], first + size * index],
      text: line,
      size,
      weight: 400,
      ink: 'ink',
      anchor: 'middle',
    }),
  );
  if (!backed) return said;
  const widest = Math.max(...lines.map((line) => measureText(line, size)));
  const box = boxes.round(at, widest + 5, size * lines.length + 3);
  return [
    { shape: 'path', d: pathOf.box(box, 4), stroke: null, fill: 'paper-raised', width: 0, dash: null },
    ...said,
  ];
}
