import type { Point } from '#shared/board/index.ts';
import { centreOn } from '../tools/panTool.ts';
import type { Room } from './room.ts';

/** Slides the map until a place of the board is well within the screen; one that is stays where it is. */
export function showPlace(room: Room, at: Point): void {
  const screen = room.screen.now;
  if (!screen) return;
  const { x, y, zoom } = screen.view();
  const { width, height } = screen.size();
  const [left, top] = [at[0] * zoom + x, at[1] * zoom + y];
  const margin = Math.min(90, width / 5);
  if (left < margin || left > width - margin || top < margin || top > height - margin - 60)
    screen.setView(centreOn(at, zoom, { width, height }));
}
