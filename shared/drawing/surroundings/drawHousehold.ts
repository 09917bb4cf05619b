import type { Household, Point } from '../../board/element.ts';
import { boxes } from '../boxes.ts';
import type { Body, Box, DrawingWords, ElementDrawing, PathShape } from '../drawing.ts';
import type { ElementParts } from '../elementParts.ts';
import { centredLines } from '../labels/texts.ts';
import { wrapText } from '../labels/wrapText.ts';
import { leave } from '../links/drawCouple.ts';
import { pathOf } from '../pathOf.ts';
import { SIZES } from '../sizes.ts';
import { hull } from './hull.ts';

/** People under one roof: a soft dashed outline round the members; a dashed room to fill while there is nobody. */
export function drawHousehold(
  household: Household,
  at: Point,
  {
    words,
    members,
    far,
  }: {
    words: DrawingWords;
    members: readonly Box[] /** members who stand elsewhere */;
    far: readonly ElementDrawing[];
  },
): ElementParts & { at: Point } {
  const { width, height, padding, corner } = SIZES.household;
  const empty = members.length === 0;
  const points = empty ? boxes.corners({ x: at[0], y: at[1], width, height }) : hull(members, padding);
  const around = boxes.of(points);
  const body: Body = { form: 'polygon', points };
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
    body,
    box: boxes.union(around, name.box),
    nameBox: name.box,
    under: [enclosure, ...far.map((member) => tie(body, member))],
    // Links may pass under the name, never through it.
    shapes: empty ? name.shapes : [backing(name.box), ...name.shapes],
    at: boxes.centre(around),
  };
}

/** From the enclosure's edge to somebody who lives here too. */
function tie(home: Body, member: ElementDrawing): PathShape {
  const middle = home.form === 'polygon' ? boxes.centre(boxes.of(home.points)) : home.centre;
  const from = leave({ body: home, at: middle }, member.at);
  const d = pathOf.line([from, leave(member, from)]);
  return { shape: 'path', d, stroke: 'line-strong', fill: null, width: 1.8, dash: [6, 5] };
}

function backing(box: Box): PathShape {
  const d = pathOf.box({ x: box.x - 6, y: box.y, width: box.width + 12, height: box.height + 2 }, 8);
  return { shape: 'path', d, stroke: null, fill: 'paper', width: 0, dash: null };
}
