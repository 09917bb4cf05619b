import { t } from '#client/i18n/t.ts';
import { announce } from '#client/ui/announce.ts';
import { boxes } from '#shared/drawing/boxes.ts';
import type { Room } from '../canvas/room.ts';
import { showPlace } from '../canvas/showPlace.ts';
import { inkOf } from './inkOf.ts';
import { sayDrawn } from './sayDrawn.ts';
import { tintInWords } from './tints.ts';

/** Where the keys are among the strokes. */
export interface Walk {
  /** the place of the one they came to last, from the top of the board to its foot */
  place: number;
  key: string | null;
  /** those that stay chosen while they go on */
  kept: ReadonlySet<string>;
}

/**
 * Chooses the stroke after the current one, or before it, beside those that are kept; where the current one is gone, the one
 * that came in its place. Shows it and says what it is. BO129, BO170.
 */
export function stepStrokes(room: Room, { by, from }: { by: 1 | -1; from: Walk }): Walk {
  const strokes = room.seen
    .get()
    .strokes.map((stroke) => ({ ...inkOf(stroke), tint: stroke.tint }))
    .sort((a, b) => a.box.y - b.box.y || a.box.x - b.box.x);
  const count = strokes.length;
  const { selection } = room.session;
  const chosen = (key: string | null) => key !== null && selection.get().has(key);
  const kept = new Set(strokes.map(({ key }) => key).filter((key) => from.kept.has(key) && chosen(key)));
  const at = chosen(from.key) ? from.key : null;
  const now = strokes.findIndex(({ key }) => (at === null ? chosen(key) : key === at));
  const place =
    count === 0 ? 0 : ((now < 0 ? (by > 0 ? from.place : from.place - 1) : now + by) + count) % count;
  const next = strokes[place];
  if (!next) {
    announce(t('board.strokes', { count }));
    return { place: 0, key: null, kept };
  }
  const all = new Set([...kept, next.key]);
  selection.set(all);
  showPlace(room, boxes.centre(next.box));
  const tint = tintInWords(next.tint as 0 | 1 | 2 | 3 | 4 | 5);
  const which = t('ink.strokeOf', { tint, place: place + 1, count });
  const together = kept.size === 0 ? '' : t('ink.strokesChosen', { count: all.size });
  sayDrawn(room, next.key, `${which} ${together}`.trim());
  return { place, key: next.key, kept };
}
