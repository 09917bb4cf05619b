import type { InkPoint } from './inkPoint.ts';

/**
 * The fewest of the points whose line passes within `tolerance` board pixels of them all (Ramer–Douglas–Peucker,
 * 1972–73); `width` makes pressure count as the pixels it draws. Without recursion: a stroke may be thousands long. IK3.
 */
export function simplify(
  points: readonly InkPoint[],
  { tolerance, width = 0 }: { tolerance: number; width?: number },
): InkPoint[] {
  if (points.length < 3) return [...points];
  const kept = new Uint8Array(points.length);
  kept[0] = 1;
  kept[points.length - 1] = 1;
  const spans: [from: number, to: number][] = [[0, points.length - 1]];
  for (let span = spans.pop(); span; span = spans.pop()) {
    const [from, to] = span;
    let [farthest, place] = [tolerance, -1];
    for (let index = from + 1; index < to; index += 1) {
      const distance = off(points[index], points[from], { to: points[to], width });
      if (distance > farthest) [farthest, place] = [distance, index];
    }
    if (place < 0) continue;
    kept[place] = 1;
    spans.push([from, place], [place, to]);
  }
  return points.filter((_, index) => kept[index] === 1);
}

type Maybe = InkPoint | undefined;

/** How far a point is from the straight way between two others. */
function off(point: Maybe, a: Maybe, { to: b, width }: { to: Maybe; width: number }): number {
  if (!point || !a || !b) return 0;
  const along = [b[0] - a[0], b[1] - a[1], (b[2] - a[2]) * width] as const;
  const here = [point[0] - a[0], point[1] - a[1], (point[2] - a[2]) * width] as const;
  const square = along[0] ** 2 + along[1] ** 2 + along[2] ** 2;
  const dot = along[0] * here[0] + along[1] * here[1] + along[2] * here[2];
  const t = square === 0 ? 0 : Math.min(1, Math.max(0, dot / square));
  return Math.hypot(here[0] - t * along[0], here[1] - t * along[1], here[2] - t * along[2]);
}
