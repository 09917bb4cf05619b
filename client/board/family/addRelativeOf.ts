import { endKey } from '#shared/board/index.ts';
import type { Room } from '../canvas/room.ts';
import { say } from '../canvas/say.ts';
import { showMade } from '../canvas/showMade.ts';
import { addRelative, type Relative } from '../commands/addRelative.ts';
import { find } from '../commands/find.ts';

/** Adds a relative where there is room, shows them, and asks for their name. */
export function addRelativeOf(room: Room, key: string, as: Relative): void {
  const { elements } = room.picture.get();
  const outcome = addRelative(room.session.desk, { of: find.fromKey(key), as, taken: elements });
  if (!outcome.ok) {
    say(outcome);
    return;
  }
  const added = endKey(outcome.end);
  room.session.selection.set(new Set([added]));
  room.current.set(added);
  showMade(room, added);
  room.asking.set({ is: 'rename', key: added });
}
