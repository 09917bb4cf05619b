import { getStroke } from 'perfect-freehand';
import type { Stroke } from '../board/stroke.ts';
import type { InkPoint } from './inkPoint.ts';

/** How much of a pen's width comes from the pressure; a highlighter is as wide however it is held. */
const THINNING: Record<Stroke['pen'], number> = { pen: 0.6, highlighter: 0 };

/** The outline of a pen drawn along the points, as an SVG path in board pixels; empty without a point. IK5. */
export function outlinePath(
  points: readonly InkPoint[],
  { pen, size, last = true }: Pick<Stroke, 'pen' | 'size'> & { last?: boolean },
): string {
  const thinning = THINNING[pen];
  const outline = getStroke(
    points.map(([x, y, pressure]) => [x, y, pressure]),
    // perfect-freehand's size is the width at half pressure, ours at full.
    { size: size / (1 + thinning), thinning, smoothing: 0.5, streamline: 0, simulatePressure: false, last },
  );
  const [first] = outline;
  if (!first) return '';
  const round = outline.map(([x, y], index) => {
    const [nextX, nextY] = outline[(index + 1) % outline.length] ?? [x, y];
    return `${n(x)} ${n(y)} ${n((x + nextX) / 2)} ${n((y + nextY) / 2)}`;
  });
  return `M${n(first[0])} ${n(first[1])}Q${round.join(' ')}Z`;
}

/** A board's zoom is at most 4: a hundredth is never seen. */
function n(value: number): string {
  return Number.isFinite(value) ? String(Math.round(value * 100) / 100) : '0';
}
