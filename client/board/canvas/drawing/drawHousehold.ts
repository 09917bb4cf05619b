import type { Household, Point } from '#shared/board/element.ts';
import { boxes } from './boxes.ts';
import type { Box, DrawingWords, PathShape } from './drawing.ts';
import type { ElementParts } from './elementParts.ts';
import { hull } from './hull.ts';
import { pathOf } from './pathOf.ts';
import { SIZES } from './sizes.ts';
import { centredLines } from './texts.ts';
import { wrapText } from './wrapText.ts';

/** People under one roof: a soft dashed outline round the members; a dashed room to fill while there is nobody. */
export function drawHousehold(
  household: Household,
  at: Point,
  { words, members }: { words: DrawingWords; members: readonly Box[] },
): ElementParts & { at: Point } {
  const { width, height, padding, corner } = SIZES.household;
  const empty = members.length === 0;
  const points = empty ? boxes.corners({ x: at[0], y: at[1], width, height }) : hull(members, padding);
  const around = boxes.of(points);
  const enclosure: PathShape = {
    shape: 'path',
    d: pathOf.roundedPolygon(points, corner),
    stroke: 'line-strong',
    fill: 'household',
    width: 1.8,
    dash: [6, 5],
  };
  const named = household.name.trim() !== '';
  const middle = around.x + around.width / 2;
  const name = centredLines(
    wrapText(named ? household.name : words.unnamed.household, {
      width: Math.max(around.width - 24, 120),
      size: SIZES.smallText,
      weight: 400,
      maxLines: 1,
    }),
    [middle, around.y + around.height + (empty ? -height / 2 - 10 : 4)],
    { size: SIZES.smallText, weight: 400, ink: 'ink-soft' },
  );
  return {
    body: { form: 'polygon', points },
    box: boxes.union(around, name.box),
    nameBox: name.box,
    under: [enclosure],
    // Links may pass under the name, never through it.
    shapes: empty ? name.shapes : [backing(name.box), ...name.shapes],
    at: boxes.centre(around),
  };
}

function backing(box: Box): PathShape {
  const d = pathOf.box({ x: box.x - 6, y: box.y, width: box.width + 12, height: box.height + 2 }, 8);
  return { shape: 'path', d, stroke: null, fill: 'paper', width: 0, dash: null };
}
