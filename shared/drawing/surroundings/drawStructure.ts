import type { Point, Structure } from '../../board/element.ts';
import { boxes } from '../boxes.ts';
import type { Box, Hand, Shape } from '../drawing.ts';
import type { ElementParts } from '../elementParts.ts';
import { groundBadge, groundMarkOf } from '../labels/groundMark.ts';
import { centredLines } from '../labels/texts.ts';
import { wrapText } from '../labels/wrapText.ts';
import { pathOf } from '../pathOf.ts';
import { SIZES } from '../sizes.ts';

/** The ecomap's round corner. */
const ROUND = 40;

/**
 * A little building with its name under the roof, and a place inside for each of `count` professionals; on a genogram the
 * ecomap's round system, of the same size, so that nothing moves from one view to the other.
 */
export function drawStructure(
  structure: Structure,
  at: Point,
  { hand: { words, notation }, count }: { hand: Hand; count: number },
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
  const isRound = notation === 'genogram';
  const house: Point[] = [
    [at[0], box.y],
    [box.x + width, box.y + roof],
    [box.x + width, box.y + height],
    [box.x, box.y + height],
    [box.x, box.y + roof],
  ];
  const points = isRound ? roundCorners(box, ROUND) : house;
  const heading = centredLines(title, [at[0], box.y + roof + 2], {
    size: SIZES.nameText,
    weight: named ? 600 : 400,
    ink: named ? 'work' : 'ink-soft',
  });
  const below = heading.box.y + heading.box.height;
  const shapes: Shape[] = [
    {
      shape: 'path',
      d: isRound ? pathOf.box(box, ROUND) : pathOf.polygon(points),
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
  const mark = groundMarkOf(structure.ground);
  if (mark) shapes.push(...groundBadge(mark, [box.x + width - 4, box.y + (isRound ? 6 : roof)]).shapes);
  return { body: { form: 'polygon', points }, box, nameBox: null, under: [], shapes, slots };
}

/** Corners cut so that a line stops near the curve and not at a corner that isn't drawn. */
function roundCorners({ x, y, width, height }: Box, radius: number): Point[] {
  const cut = radius * 0.3;
  return [
    [x + cut, y + cut],
    [x + radius, y],
    [x + width - radius, y],
    [x + width - cut, y + cut],
    [x + width, y + radius],
    [x + width, y + height - radius],
    [x + width - cut, y + height - cut],
    [x + width - radius, y + height],
    [x + radius, y + height],
    [x + cut, y + height - cut],
    [x, y + height - radius],
    [x, y + radius],
  ];
}
