import type { Point } from '../../board/element.ts';
import { boxes } from '../boxes.ts';
import type { Shape } from '../drawing.ts';
import { measureText } from '../labels/measureText.ts';
import { pathOf } from '../pathOf.ts';

/** A number or a few letters in the middle of a symbol; `backed` by paper where an X or a fill would run through it. */
export function insideText(
  text: string,
  at: Point,
  { size, backed }: { size: number; backed: boolean },
): Shape[] {
  const said: Shape = {
    shape: 'text',
    at: [at[0], at[1] + size * 0.36],
    text,
    size,
    weight: 400,
    ink: 'ink',
    anchor: 'middle',
  };
  if (!backed) return [said];
  const box = boxes.round(at, measureText(text, size) + 5, size + 3);
  return [
    { shape: 'path', d: pathOf.box(box, 4), stroke: null, fill: 'paper-raised', width: 0, dash: null },
    said,
  ];
}
