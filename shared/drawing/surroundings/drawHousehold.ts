import type { Household, Point } from '../../board/element.ts';
import { yearOfDate } from '../../domain/approxDate.ts';
import type { Period } from '../../domain/period.ts';
import { boxes } from '../boxes.ts';
import type { Body, Box, DrawingWords, ElementDrawing, PathShape, Shape } from '../drawing.ts';
import type { ElementParts } from '../elementParts.ts';
import { groundBadge, groundMarkOf } from '../labels/groundMark.ts';
import { centredLines } from '../labels/texts.ts';
import { wrapText } from '../labels/wrapText.ts';
import { between } from '../links/between.ts';
import { leave } from '../links/leave.ts';
import { pathOf } from '../pathOf.ts';
import { SIZES } from '../sizes.ts';
import { hull } from './hull.ts';

/** Somebody who lives here too, and stands by another home. */
export interface FarMember {
  drawing: ElementDrawing;
  /** share of the nights spent here, % ; null where nobody said */
  nights: number | null;
}

interface Members {
  words: DrawingWords;
  members: readonly Box[];
  /** members who stand elsewhere */
  far: readonly FarMember[];
  /** names of other homes: this one's goes below them. DR34 */
  taken: readonly Box[];
}

/**
 * People under one roof: a soft dashed outline round the members, with straight corners for a place where somebody was
 * placed; a dashed room to fill while there is nobody. BO14, BO15, DR17.
 */
export function drawHousehold(
  household: Household,
  at: Point,
  { words, members, far, taken }: Members,
): ElementParts & { at: Point } {
  const { width, height, padding, corner } = SIZES.household;
  const empty = members.length === 0;
  const placed = household.nature === 'placement';
  const points = empty
    ? boxes.corners({ x: at[0], y: at[1], width, height })
    : placed
      ? boxes.corners(boxes.grow(members.reduce(boxes.union), padding))
      : hull(members, padding);
  const around = boxes.of(points);
  const body: Body = { form: 'polygon', points };
  const enclosure: PathShape = {
    shape: 'path',
    d: placed ? pathOf.polygon(points) : pathOf.roundedPolygon(points, corner),
    stroke: 'line-strong',
    fill: 'household',
    width: placed ? 2.2 : 1.8,
    dash: placed ? [11, 5] : [6, 5],
  };
  const named = household.name.trim() !== '';
  const title = [
    named ? household.name : words.unnamed.household,
    household.what?.trim() ?? '',
    yearsOf(household.during),
  ];
  const middle = around.x + around.width / 2;
  const lines = wrapText(title.filter((part) => part !== '').join(' · '), {
    width: Math.max(around.width - 24, placed ? 240 : 120),
    size: SIZES.smallText,
    weight: 400,
    maxLines: 1,
  });
  const nameAt = (y: number) =>
    centredLines(lines, [middle, y], { size: SIZES.smallText, weight: 400, ink: 'ink-soft' });
  let name = nameAt(around.y + around.height + (empty ? -height / 2 - 10 : 4));
  for (const other of [...taken].sort((a, b) => a.y - b.y))
    if (boxes.meet(boxes.grow(name.box, 6), other)) name = nameAt(other.y + other.height + 7);
  const mark = groundMarkOf(household.ground);
  const badge = mark && groundBadge(mark, [around.x + around.width - 8, around.y + 2]);
  return {
    body,
    box: boxes.union(around, name.box),
    nameBox: name.box,
    under: [enclosure, ...far.map(({ drawing }) => tie(body, drawing).line)],
    shapes: [
      // Links may pass under the name, never through it.
      ...(empty ? [] : [backing(name.box)]),
      ...name.shapes,
      ...far.flatMap(({ drawing, nights }) =>
        nights === null ? [] : share(tie(body, drawing).middle, nights),
      ),
      ...(badge?.shapes ?? []),
    ],
    at: boxes.centre(around),
  };
}

/** From the enclosure's edge to somebody who lives here too. BO18 */
function tie(home: Body, member: ElementDrawing): { line: PathShape; middle: Point } {
  const centre = home.form === 'polygon' ? boxes.centre(boxes.of(home.points)) : home.centre;
  const from = leave({ body: home, at: centre }, member.at);
  const to = leave(member, from);
  return {
    line: {
      shape: 'path',
      d: pathOf.line([from, to]),
      stroke: 'line-strong',
      fill: null,
      width: 1.8,
      dash: [6, 5],
    },
    middle: between(from, to, 0.5),
  };
}

/** « 40 % » of the nights, on the line to the other home. */
function share(middle: Point, nights: number): Shape[] {
  const text = centredLines([`${nights}\u00a0%`], [middle[0], middle[1] - 8], {
    size: SIZES.tinyText,
    weight: 600,
    ink: 'ink',
  });
  return [backing(boxes.grow(text.box, -2)), ...text.shapes];
}

/** « 2021–2024 », « 2021– » ; empty where nobody said. */
function yearsOf(during: Period | null | undefined): string {
  if (!during || (during.from === null && during.to === null)) return '';
  const year = (date: string | null) => (date === null ? '' : String(yearOfDate(date)));
  return `${year(during.from)}–${year(during.to)}`;
}

function backing(box: Box): PathShape {
  const d = pathOf.box({ x: box.x - 6, y: box.y, width: box.width + 12, height: box.height + 2 }, 8);
  return { shape: 'path', d, stroke: null, fill: 'paper', width: 0, dash: null };
}
