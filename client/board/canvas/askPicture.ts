import type { Point } from '#shared/board/index.ts';
import { pictureIn } from '../pictures/pictureIn.ts';
import type { Room } from './room.ts';

/** Asks what a picture shows that was pasted or let fall. PI21. */
export function askPicture(room: Room, given: DataTransfer | null, at: Point | null): boolean {
  const file = pictureIn(given);
  if (!file || room.props.now.readOnly || room.lens.get() !== null) return false;
  room.asking.set({ is: 'picture', file, at });
  return true;
}
