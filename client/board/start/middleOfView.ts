import type { Point } from '#shared/board/index.ts';
import type { Room } from '../canvas/room.ts';

/** The middle of what is on the screen, board pixels. */
export function middleOfView(room: Room): Point {
  const screen = room.screen.now;
  if (!screen) return [0, 0];
  const { x, y, zoom } = screen.view();
  const { width, height } = screen.size();
  const middle: Point = [(width / 2 - x) / zoom, (height / 2 - y) / zoom];
  return middle.every(Number.isFinite) ? [Math.round(middle[0]), Math.round(middle[1])] : [0, 0];
}
