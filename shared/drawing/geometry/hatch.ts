import type { Point } from '../../board/element.ts';
import { boxes } from '../boxes.ts';

type Span = [number, number];

/**
 * Slanted lines inside all the polygons at once, whatever their shape (drawn by hand, they are rarely convex): where
 * they cross each slanted line, an edge is an odd or an even one. Empty when the polygons have nothing in common.
 */
export function hatch(polygons: readonly (readonly Point[])[], gap: number): [Point, Point][] {
  const all = polygons.map((polygon) => boxes.of(polygon));
  const left = Math.max(...all.map(({ x }) => x));
  const right = Math.min(...all.map(({ x, width }) => x + width));
  const top = Math.max(...all.map(({ y }) => y));
  const bottom = Math.min(...all.map(({ y, height }) => y + height));
  if (polygons.length === 0 || right <= left || bottom <= top) return [];
  const lines: [Point, Point][] = [];
  // Lines of x + y = level, each told by its x. Levels don't depend on the polygons: hatches of neighbours meet.
  for (let level = Math.ceil((left + top) / gap) * gap; level <= right + bottom; level += gap) {
    const spans = polygons.map((polygon) => crossed(polygon, level)).reduce(common);
    for (const [from, to] of spans)
      if (to - from > 0.5)
        lines.push([
          [from, level - from],
          [to, level - to],
        ]);
  }
  return lines;
}

/** Where the line x + y = level is inside a polygon, as spans of x. */
function crossed(polygon: readonly Point[], level: number): Span[] {
  const at: number[] = [];
  polygon.forEach((to, index) => {
    const from = polygon.at(index - 1) ?? to;
    const [before, after] = [from[0] + from[1] - level, to[0] + to[1] - level];
    if (before >= 0 !== after >= 0) at.push(from[0] + ((to[0] - from[0]) * before) / (before - after));
  });
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
