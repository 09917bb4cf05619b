import type { Box } from '#shared/drawing/drawing.ts';
import type { Insets, View } from '../tools/panTool.ts';

/** Fractions of a pixel add up. */
const SLACK = 1;

/** Whether all of a box is on the screen, beside what covers its edges. */
export function allInSight(
  box: Box,
  { x, y, zoom }: View,
  { size, insets }: { size: { width: number; height: number }; insets: Insets },
): boolean {
  const [west, north] = [x + box.x * zoom, y + box.y * zoom];
  return (
    west >= insets.left - SLACK &&
    north >= insets.top - SLACK &&
    west + box.width * zoom <= size.width - insets.right + SLACK &&
    north + box.height * zoom <= size.height - insets.bottom + SLACK
  );
}
