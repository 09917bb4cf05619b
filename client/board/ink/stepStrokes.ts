import { t } from '#client/i18n/t.ts';
import { announce } from '#client/ui/announce.ts';
import { boxes } from '#shared/drawing/boxes.ts';
import type { Room } from '../canvas/room.ts';
import { showPlace } from '../canvas/showPlace.ts';
import { inkOf } from './inkOf.ts';
import { sayDrawn } from './sayDrawn.ts';
import { tintInWords } from './tints.ts';

/**
 * Chooses the stroke after the chosen one, or before it, from the top of the board to its foot; where none is chosen any
 * more, the one that came in the place `from`. Shows it and says what it is. Gives its place. BO129.
 */
export function stepStrokes(room: Room, { by, from }: { by: 1 | -1; from: number }): number {
  const strokes = room.seen
    .get()
    .strokes.map((stroke) => ({ ...inkOf(stroke), tint: stroke.tint }))
    .sort((a, b) => a.box.y - b.box.y || a.box.x - b.box.x);
  const count = strokes.length;
  const { selection } = room.session;
  const now = strokes.findIndex(({ key }) => selection.get().has(key));
  const place = count === 0 ? 0 : ((now < 0 ? (by > 0 ? from : from - 1) : now + by) + count) % count;
  const next = strokes[place];
  if (!next) {
    announce(t('board.strokes', { count }));
    return 0;
  }
  selection.set(new Set([next.key]));
  showPlace(room, boxes.centre(next.box));
  const tint = tintInWords(next.tint as 0 | 1 | 2 | 3 | 4 | 5);
  sayDrawn(room, next.key, t('ink.strokeOf', { tint, place: place + 1, count }));
  return place;
}
