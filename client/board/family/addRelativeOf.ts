import { announce } from '#client/ui/announce.ts';
import { endKey } from '#shared/board/index.ts';
import { arrivalInWords } from '../canvas/arrivalInWords.ts';
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
  sayRelative(room, key, { added, as });
  room.current.set(added);
  showMade(room, added);
  room.asking.set({ is: 'rename', key: added });
}

/** The field that opens asks for a name; whose relative it is, only the drawing shows. BO153. */
function sayRelative(room: Room, of: string, { added, as }: { added: string; as: Relative }): void {
  const table = room.seen.get();
  const [newcomer, beside] = [
    find.element(table, find.fromKey(added)),
    find.element(table, find.fromKey(of)),
  ];
  if (newcomer && beside) announce(arrivalInWords(newcomer, as, beside));
}
