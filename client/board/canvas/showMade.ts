import { boxes } from '#shared/drawing/boxes.ts';
import { reveal } from '../tools/panTool.ts';
import { insetsOf } from './cover.ts';
import type { Room } from './room.ts';

/** Screen pixels between what was made and the panels. */
const MARGIN = 12;
/** A phone has the buttons of the view at its right edge, and a keyboard over its lower half while a name is typed. */
const PHONE = { right: 68, half: 0.5 };

/** Brings what was just made into what is free of the screen, whole; it stays where it is when it is there already. BO151. */
export function showMade(room: Room, key: string): void {
  const drawn = room.picture.get().elementAt.get(key);
  const screen = room.screen.now;
  if (!drawn || !screen) return;
  const insets = insetsOf(room);
  const size = screen.size();
  if (room.props.now.compact) {
    insets.right = Math.max(insets.right, PHONE.right);
    insets.bottom = Math.max(insets.bottom, size.height * PHONE.half);
  }
  const view = screen.view();
  const box = boxes.grow(drawn.box, MARGIN / view.zoom);
  const seen = reveal(box, view, { screen: size, insets });
  if (seen !== view) screen.setView(seen);
}
