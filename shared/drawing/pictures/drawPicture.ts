import type { BoardPicture, Point } from '../../board/element.ts';
import type { PlacedElement } from '../../board/superpose.ts';
import { boxes } from '../boxes.ts';
import type { DrawingWords, PathShape, Shape, TextShape } from '../drawing.ts';
import type { ElementParts } from '../elementParts.ts';
import { measureText } from '../labels/measureText.ts';
import { wrapText } from '../labels/wrapText.ts';
import { pathOf } from '../pathOf.ts';
import { SIZES } from '../sizes.ts';

/** Between the words and the picture's edge. */
const GAP = 4;

/**
 * A picture under the map: a frame with its words over it, and the picture in it for whoever can fetch it. The frame stands
 * in where it can't be shown: while it loads, when it is gone. DR21.
 */
export function drawPicture(
  element: BoardPicture & Pick<PlacedElement, 'compartment'>,
  at: Point,
  words: DrawingWords,
): ElementParts {
  const frame = boxes.round(at, element.width, element.height);
  const size = SIZES.smallText;
  const [text = ''] = wrapText(element.name.trim() || words.unnamed.picture, {
    width: Math.max(element.width, 120),
    size,
    weight: 600,
    maxLines: 1,
  });
  const top = frame.y - GAP - size * SIZES.leading;
  const caption: TextShape = {
    shape: 'text',
    at: [frame.x, top + size],
    text,
    size,
    weight: 600,
    ink: 'ink-soft',
    anchor: 'start',
  };
  const nameBox = {
    x: frame.x,
    y: top,
    width: Math.max(measureText(text, size, 600), 44),
    height: size * SIZES.leading,
  };
  const edge: PathShape = {
    shape: 'path',
    d: pathOf.box(frame, 4),
    stroke: 'line-strong',
    fill: null,
    width: 1,
    dash: null,
  };
  const image: Shape = {
    shape: 'image',
    box: frame,
    compartment: element.compartment,
    picture: element.picture,
  };
  return {
    body: { form: 'polygon', points: boxes.corners(frame) },
    box: boxes.union(frame, nameBox),
    nameBox,
    under: [image, edge],
    shapes: [caption],
  };
}
