import type { FreeText, Point } from '../../board/element.ts';
import { boxes } from '../boxes.ts';
import type { DrawingWords, TextShape } from '../drawing.ts';
import type { ElementParts } from '../elementParts.ts';
import { wrapText } from '../labels/wrapText.ts';
import { SIZES } from '../sizes.ts';

/** A few words laid on the table. */
export function drawFreeText(element: FreeText, at: Point, words: DrawingWords): ElementParts {
  const empty = element.text.trim() === '';
  const size = SIZES.freeText;
  const lines = wrapText(empty ? words.unnamed.text : element.text, {
    width: element.width,
    size,
    weight: 400,
    maxLines: 200,
  });
  const leading = size * SIZES.leading;
  const box = boxes.round(at, element.width + 12, lines.length * leading + 8);
  const shapes = lines.map(
    (text, index): TextShape => ({
      shape: 'text',
      at: [box.x + 6, box.y + 4 + leading * index + size],
      text,
      size,
      weight: 400,
      ink: empty ? 'ink-soft' : 'ink',
      anchor: 'start',
    }),
  );
  return { body: { form: 'polygon', points: boxes.corners(box) }, box, nameBox: null, under: [], shapes };
}
