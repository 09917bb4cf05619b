export interface Rectangle {
  left: number;
  top: number;
  width: number;
  height: number;
}

const GAP_PX = 6;
const MARGIN_PX = 8;

/**
 * Where an explanation goes, in screen pixels: under its acronym, over it where there's no room under, and never
 * off the sides, whatever the zoom. Null when the acronym has left the screen: an explanation of nothing.
 */
export function placeTip(
  anchor: Rectangle,
  tip: { width: number; height: number },
  screen: { width: number; height: number },
): { left: number; top: number } | null {
  const bottom = anchor.top + anchor.height;
  const right = anchor.left + anchor.width;
  if (bottom < 0 || anchor.top > screen.height || right < 0 || anchor.left > screen.width) return null;
  const middle = anchor.left + anchor.width / 2 - tip.width / 2;
  const left = Math.max(MARGIN_PX, Math.min(middle, screen.width - tip.width - MARGIN_PX));
  const under = bottom + GAP_PX;
  const over = anchor.top - GAP_PX - tip.height;
  const fitsUnder = under + tip.height <= screen.height - MARGIN_PX;
  return { left, top: fitsUnder || over < MARGIN_PX ? under : over };
}
