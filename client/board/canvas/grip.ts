import { boxes } from '#shared/drawing/boxes.ts';
import type { Box, ElementDrawing } from '#shared/drawing/drawing.ts';

/** The part of an element that is taken hold of: all of it; for a household, a zone or a picture its name, so that what it holds stays in reach. */
export function grip({ kind, box, nameBox }: ElementDrawing): Box {
  if ((kind !== 'household' && kind !== 'zone' && kind !== 'picture') || !nameBox) return box;
  const grown = boxes.grow(nameBox, 8);
  const short = Math.max(0, 44 - grown.width);
  return { ...grown, x: grown.x - short / 2, width: grown.width + short };
}
