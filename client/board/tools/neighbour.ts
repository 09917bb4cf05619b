import type { Point } from '#shared/board/element.ts';

export type Way = 'left' | 'right' | 'up' | 'down';

const WAYS: Record<Way, Point> = { left: [-1, 0], right: [1, 0], up: [0, -1], down: [0, 1] };

/** The element one comes to by an arrow key: near, and rather straight ahead than aside. BO90. */
export function neighbour<T extends { key: string; at: Point }>(
  from: T,
  way: Way,
  all: Iterable<T>,
): T | null {
  const [dx, dy] = WAYS[way];
  let best: { one: T; cost: number } | null = null;
  for (const one of all) {
    if (one.key === from.key) continue;
    const [x, y] = [one.at[0] - from.at[0], one.at[1] - from.at[1]];
    const ahead = x * dx + y * dy;
    const aside = Math.abs(x * dy) + Math.abs(y * dx);
    if (ahead <= 0.5 || aside > ahead * 3) continue;
    const cost = ahead + aside * 2;
    if (best === null || cost < best.cost) best = { one, cost };
  }
  return best?.one ?? null;
}
