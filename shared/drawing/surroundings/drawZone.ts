import type { Point, Zone } from '../../board/element.ts';
import { boxes } from '../boxes.ts';
import type { DrawingWords, ElementDrawing, PathShape, Shape } from '../drawing.ts';
import type { ElementParts } from '../elementParts.ts';
import { groundBadge, groundMarkOf } from '../labels/groundMark.ts';
import { centredLines } from '../labels/texts.ts';
import { wrapText } from '../labels/wrapText.ts';
import { pathOf } from '../pathOf.ts';
import { SIZES } from '../sizes.ts';
import { fieldOfOverlap } from './fieldOfOverlap.ts';

/**
 * A surface somebody drew, tinted; where a service intervenes, its outline is solid. `others` are the interventions drawn
 * before it: what it has in common with each is hatched and said: their field of overlap. DR18.
 */
export function drawZone(
  zone: Zone,
  at: Point,
  { words, others }: { words: DrawingWords; others: readonly ElementDrawing[] },
): ElementParts {
  const points = zone.outline.map(([x, y]): Point => [at[0] + x, at[1] + y]);
  const around = boxes.of(points);
  const intervenes = zone.meaning === 'intervention';
  const surface: PathShape = {
    shape: 'path',
    d: pathOf.roundedPolygon(points, 16),
    stroke: `tint-${tintOf(zone)}`,
    fill: `wash-${tintOf(zone)}`,
    width: intervenes ? 2.2 : 1.6,
    dash: intervenes ? null : [2, 5],
  };
  const name = centredLines(
    wrapText(zone.name.trim() || words.unnamed.zone, {
      width: Math.max(around.width - 16, 90),
      size: SIZES.smallText,
      weight: 600,
      maxLines: 2,
    }),
    [around.x + around.width / 2, around.y + 6],
    { size: SIZES.smallText, weight: 600, ink: 'ink' },
  );
  const mark = groundMarkOf(zone.ground);
  const badge = mark && groundBadge(mark, [around.x + around.width, around.y]);
  const overlaps = others.map((other) => overlap(points, other, words));
  return {
    body: { form: 'polygon', points },
    box: boxes.union(around, name.box),
    nameBox: name.box,
    under: [surface, ...overlaps.flatMap(({ hatches }) => hatches)],
    shapes: [...name.shapes, ...(badge?.shapes ?? []), ...overlaps.flatMap(({ label }) => label)],
  };
}

export function tintOf(zone: Zone): 0 | 1 | 2 | 3 | 4 | 5 {
  return ([0, 1, 2, 3, 4, 5] as const).find((tint) => tint === zone.tint) ?? 0;
}

function overlap(
  points: readonly Point[],
  { body }: ElementDrawing,
  words: DrawingWords,
): { hatches: PathShape[]; label: Shape[] } {
  const lines = body.form === 'polygon' ? [...fieldOfOverlap(points, body.points)] : [];
  const longest = lines.toSorted(([a, b], [c, d]) => d[0] - c[0] - (b[0] - a[0]))[0];
  if (!longest) return { hatches: [], label: [] };
  const d = lines.map((line) => pathOf.line(line)).join('');
  const hatches: PathShape[] = [{ shape: 'path', d, stroke: 'ink-soft', fill: null, width: 1.4, dash: null }];
  if (words.overlap === '') return { hatches, label: [] };
  const [from, to] = longest;
  const middle: Point = [(from[0] + to[0]) / 2, (from[1] + to[1]) / 2];
  const text = centredLines(
    wrapText(words.overlap, { width: 120, size: SIZES.tinyText, weight: 600, maxLines: 2 }),
    [middle[0], middle[1] - SIZES.tinyText],
    { size: SIZES.tinyText, weight: 600, ink: 'ink' },
  );
  const paper: PathShape = {
    shape: 'path',
    d: pathOf.box(boxes.grow(text.box, 3), 6),
    stroke: null,
    fill: 'paper',
    width: 0,
    dash: null,
  };
  return { hatches, label: [paper, ...text.shapes] };
}
