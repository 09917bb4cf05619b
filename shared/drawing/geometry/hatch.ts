import type { Point } from '../../board/element.ts';
import { boxes } from '../boxes.ts';

type Span = [number, number];

/**
 * Slanted lines inside all the polygons at once, whatever their shape (drawn by hand, they are rarely convex): where
 * they cross each slanted line, an edge is an odd or an even one. None when the polygons have nothing in common; given one by
 * one, so that who only asks whether they have draws no more than the first.
 */
export function* hatch(polygons: readonly (readonly Point[])[], gap: number): Generator<[Point, Point]> {
  const all = polygons.map((polygon) => ({ ...boxes.of(polygon), ...levelsOf(polygon) }));
  const left = Math.max(...all.map(({ x }) => x));
  const right = Math.min(...all.map(({ x, width }) => x + width));
  const top = Math.max(...all.map(({ y }) => y));
  const bottom = Math.min(...all.map(({ y, height }) => y + height));
  if (polygons.length === 0 || right <= left || bottom <= top) return;
  const lowest = Math.max(left + top, ...all.map(({ low }) => low));
  const highest = Math.min(right + bottom, ...all.map(({ high }) => high));
  // Lines of x + y = level, each told by its x. Levels don't depend on the polygons: hatches of neighbours meet.
  for (let level = Math.ceil(lowest / gap) * gap; level <= highest; level += gap) {
    const spans = polygons.map((polygon) => crossed(polygon, level)).reduce(common);
    for (const [from, to] of spans)
      if (to - from > 0.5)
        yield [
          [from, level - from],
          [to, level - to],
        ];
  }
}

/** The first and the last slanted line that meet a polygon. */
function levelsOf(polygon: readonly Point[]): { low: number; high: number } {
  let [low, high] = [Infinity, -Infinity];
  for (const [x, y] of polygon) {
    low = Math.min(low, x + y);
    high = Math.max(high, x + y);
  }
  return { low, high };
}

/** Where the line x + y = level is inside a polygon, as spans of x. */
function crossed(polygon: readonly Point[], level: number): Span[] {
  const at: number[] = [];
  const last = polygon.at(-1);
  if (!last) return [];
  let [x, before] = [last[0], last[0] + last[1] - level];
  for (const to of polygon) {
    const after = to[0] + to[1] - level;
    if (before >= 0 !== after >= 0) at.push(x + ((to[0] - x) * before) / (before - after));
    [x, before] = [to[0], after];
  }
  at.sort((a, b) => a - b);
  const spans: Span[] = [];
  for (let place = 0; place + 1 < at.length; place += 2) spans.push([at[place] ?? 0, at[place + 1] ?? 0]);
  return spans;
}

function common(a: readonly Span[], b: readonly Span[]): Span[] {
  const spans: Span[] = [];
  for (const [from, to] of a)
    for (const [start, end] of b) {
      const [low, high] = [Math.max(from, start), Math.min(to, end)];
      if (high > low) spans.push([low, high]);
    }
  return spans;
}
