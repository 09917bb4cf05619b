import type { Box } from '#shared/drawing/drawing.ts';
import { fitted, type Insets, type View } from '../tools/panTool.ts';

/** What is looked at is large enough to read; a little smaller where it is then seen whole. */
const LEAST_ZOOM = 0.6;
const SMALLEST_ZOOM = 0.4;
/** board pixels round it */
const ROOM = 16;

/** The view that shows a box whole in what panels leave free, or its middle where it would be too small. TM4. */
export function stepView(
  { x, y, width, height }: Box,
  screen: { width: number; height: number },
  { insets, zoom }: { insets: Insets; zoom: number },
): View | null {
  const [wide, high] = [width + 2 * ROOM, height + 2 * ROOM];
  const around = { x: x - ROOM, y: y - ROOM, width: wide, height: high };
  const whole = fitted(around, screen, { insets, closest: Math.max(zoom, LEAST_ZOOM) });
  if (!whole || whole.zoom >= SMALLEST_ZOOM) return whole;
  const shrunk = { x: x + width / 2 - 0.5, y: y + height / 2 - 0.5, width: 1, height: 1 };
  return fitted(shrunk, screen, { insets, closest: SMALLEST_ZOOM });
}
