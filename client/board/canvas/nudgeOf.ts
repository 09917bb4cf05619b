import type { Point } from '#shared/board/index.ts';

const STEPS: Record<string, Point> = {
  ArrowLeft: [-1, 0],
  ArrowRight: [1, 0],
  ArrowUp: [0, -1],
  ArrowDown: [0, 1],
};
/** Board pixels by arrow, and with Shift. */
const FAR = { plain: 20, fine: 2 };

/** How far an arrow carries what is in hand, board pixels; null for another key. */
export function nudgeOf({ key, shiftKey }: { key: string; shiftKey: boolean }): Point | null {
  const step = STEPS[key];
  if (!step) return null;
  const far = shiftKey ? FAR.fine : FAR.plain;
  return [step[0] * far, step[1] * far];
}
