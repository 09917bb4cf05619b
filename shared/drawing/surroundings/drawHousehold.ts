import type { Household, Point } from '../../board/element.ts';
import { yearOfDate } from '../../domain/approxDate.ts';
import type { Period } from '../../domain/period.ts';
import { boxes } from '../boxes.ts';
import type { Body, Box, DrawingWords, ElementDrawing, PathShape, Shape } from '../drawing.ts';
import type { ElementParts } from '../elementParts.ts';
import { groundBadge, groundMarkOf } from '../labels/groundMark.ts';
import { measureText } from '../labels/measureText.ts';
import { centredLines } from '../labels/texts.ts';
import { wrapText } from '../labels/wrapText.ts';
import { between } from '../links/between.ts';
import { leave } from '../links/leave.ts';
import { pathOf } from '../pathOf.ts';
import { SIZES } from '../sizes.ts';
import { hull } from './hull.ts';
import { outlineRound } from './outline/outlineRound.ts';

const ORIGIN: Point = [0, 0];
/** Px: a rhythm of more words than that has them on several lines. */
const SHARE_WIDTH = 130;
/** Px: corners of an outline that bends are rounded less, so that it keeps off those it goes round. */
const BENT = 20;

/** Somebody who lives here too, and stands by another home. */
export interface FarMember {
  drawing: ElementDrawing;
  /** share of the nights spent here, % ; null where nobody said */
  nights: number | null;
}

interface Members {
  words: DrawingWords;
  members: readonly Box[];
  /** people who live elsewhere: no outline goes round them. DR35 */
  strangers: readonly Box[];
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
  { words, members, strangers, far, taken }: Members,
): ElementParts & { at: Point } {
  const { width, height, padding, corner } = SIZES.household;
  const empty = members.length === 0;
  const placed = household.nature === 'placement';
  const convex = empty
    ? boxes.corners({ x: at[0], y: at[1], width, height })
    : placed
      ? boxes.corners(boxes.grow(members.reduce(boxes.union), padding))
      : hull(members, padding);
  const parts = empty ? [convex] : outlineRound(convex, { members, strangers, padding });
  const [points = convex] = parts.toSorted((a, b) => areaOf(b) - areaOf(a));
  const around = boxes.of(parts.flat());
  const body: Body = { form: 'polygon', points };
  const round = parts.some((part) => part !== convex) ? BENT : corner;
  const dashed = (d: string, fill: PathShape['fill']): PathShape => ({
    shape: 'path',
    d,
    stroke: 'line-strong',
    fill,
    width: placed ? 2.2 : 1.8,
    dash: placed ? [11, 5] : [6, 5],
  });
  const enclosures = parts.map((part) =>
    dashed(placed ? pathOf.polygon(part) : pathOf.roundedPolygon(part, round), 'household'),
  );
  const joins = parts
    .filter((part) => part !== points)
    .map((part) => dashed(pathOf.line(shortest(part, points)), null));
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
    under: [...enclosures, ...joins, ...far.map(({ drawing }) => tie(body, drawing).line)],
    shapes: [
      // Links may pass under the name, never through it.
      ...(empty ? [] : [backing(name.box)]),
      ...name.shapes,
      ...far.flatMap(({ drawing, nights }) =>
        nights === null ? [] : share(tie(body, drawing).middle, words.nights(nights)),
      ),
      ...(badge?.shapes ?? []),
    ],
    at: inside(points),
  };
}

function areaOf(points: readonly Point[]): number {
  const { width, height } = boxes.of(points);
  return width * height;
}

/** From one part of a household to another, the short way. */
function shortest(one: readonly Point[], other: readonly Point[]): [Point, Point] {
  let best: [Point, Point] = [one[0] ?? ORIGIN, other[0] ?? ORIGIN];
  const length = ([a, b]: [Point, Point]) => Math.hypot(a[0] - b[0], a[1] - b[1]);
  for (const from of one) for (const to of other) if (length([from, to]) < length(best)) best = [from, to];
  return best;
}

/** The middle of an outline, or where it bends, the middle of what is inside on the middle's height. */
function inside(points: readonly Point[]): Point {
  const [x, y] = boxes.centre(boxes.of(points));
  const edges = points
    .flatMap((a, at) => {
      const b = points[(at + 1) % points.length] ?? a;
      return a[1] > y === b[1] > y ? [] : [a[0] + ((y - a[1]) / (b[1] - a[1])) * (b[0] - a[0])];
    })
    .sort((a, b) => a - b);
  const widest = edges.reduce(
    (best, from, at) => {
      const to = edges[at + 1] ?? from;
      return at % 2 === 0 && to - from > best.to - best.from ? { from, to } : best;
    },
    { from: x, to: x },
  );
  return edges.length <= 2 ? [x, y] : [(widest.from + widest.to) / 2, y];
}

/** From the enclosure's edge to somebody who lives here too. BO18 */
function tie(home: Body, member: ElementDrawing): { line: PathShape; middle: Point } {
  const centre = home.form === 'polygon' ? inside(home.points) : home.centre;
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

/** « un week-end sur deux », on the line to the other home. */
function share(middle: Point, nights: string): Shape[] {
  const lettering = { size: SIZES.tinyText, weight: 600 } as const;
  const lines =
    measureText(nights, lettering.size, lettering.weight) <= SHARE_WIDTH
      ? [nights]
      : wrapText(nights, { ...lettering, width: SHARE_WIDTH, maxLines: 4 });
  const raised = 8 + ((lines.length - 1) * lettering.size * SIZES.leading) / 2;
  const text = centredLines(lines, [middle[0], middle[1] - raised], { ...lettering, ink: 'ink' });
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
