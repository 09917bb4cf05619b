import type { Point, Structure } from '../../board/element.ts';
import { boxes } from '../boxes.ts';
import type { DrawingWords, Shape } from '../drawing.ts';
import type { ElementParts } from '../elementParts.ts';
import { centredLines } from '../labels/texts.ts';
import { wrapText } from '../labels/wrapText.ts';
import { pathOf } from '../pathOf.ts';
import { SIZES } from '../sizes.ts';

/** A little building with its name under the roof, and a place inside for each of `count` professionals. */
export function drawStructure(
  structure: Structure,
  at: Point,
  { words, count }: { words: DrawingWords; count: number },
): ElementParts & { slots: Point[] } {
  const { slot, roof } = SIZES;
  const rows = Math.ceil(count / slot.perRow);
  const width = Math.max(SIZES.structureWidth, Math.min(count, slot.perRow) * slot.width + 16);
  const named = structure.name.trim() !== '';
  const title = wrapText(named ? structure.name : words.unnamed.structure, {
    width: width - 20,
    size: SIZES.nameText,
    weight: 600,
    maxLines: 3,
  });
  const what =
    structure.what.trim() === ''
      ? []
      : wrapText(structure.what, { width: width - 20, size: SIZES.smallText, weight: 400, maxLines: 2 });
  const wording =
    title.length * SIZES.nameText * SIZES.leading + what.length * SIZES.smallText * SIZES.leading;
  const height = Math.max(88, roof + 6 + wording + rows * slot.height + 12);
  const box = boxes.round(at, width, height);
  const points: Point[] = [
    [at[0], box.y],
    [box.x + width, box.y + roof],
    [box.x + width, box.y + height],
    [box.x, box.y + height],
    [box.x, box.y + roof],
  ];
  const heading = centredLines(title, [at[0], box.y + roof + 2], {
    size: SIZES.nameText,
    weight: named ? 600 : 400,
    ink: named ? 'work' : 'ink-soft',
  });
  const below = heading.box.y + heading.box.height;
  const shapes: Shape[] = [
    {
      shape: 'path',
      d: pathOf.polygon(points),
      stroke: 'work',
      fill: 'paper-raised',
      width: 2.2,
      dash: null,
    },
    ...heading.shapes,
    ...centredLines(what, [at[0], below], { size: SIZES.smallText, weight: 400, ink: 'ink-soft' }).shapes,
  ];
  const first = box.y + roof + 6 + wording + slot.height / 2;
  const slots = Array.from({ length: count }, (_, index): Point => {
    const row = Math.floor(index / slot.perRow);
    const inRow = row === rows - 1 ? count - row * slot.perRow : slot.perRow;
    const column = index % slot.perRow;
    return [at[0] + (column - (inRow - 1) / 2) * slot.width, first + row * slot.height];
  });
  return { body: { form: 'polygon', points }, box, nameBox: null, under: [], shapes, slots };
}
