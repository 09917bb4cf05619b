import { endKey } from '#shared/board/index.ts';
import type { Room } from '../canvas/room.ts';
import { say } from '../canvas/say.ts';
import { goTo } from '../canvas/useKeys.ts';
import { addRelative, type Relative } from '../commands/addRelative.ts';
import { find } from '../commands/find.ts';
import { kinOf } from '../tools/kinOf.ts';
import { relativePlace } from '../tools/relativePlace.ts';

/** Adds a relative where there is room, shows them, and asks for their name. */
export function addRelativeOf(room: Room, key: string, as: Relative): void {
  const { elements, elementAt } = room.picture.get();
  const of = elementAt.get(key);
  if (!of) return;
  const at = relativePlace(of, as, {
    kin: kinOf(room.seen.get(), key),
    placeOf: (one) => elementAt.get(one)?.at,
    taken: elements.filter(({ kind }) => kind !== 'household' && kind !== 'zone').map(({ box }) => box),
  });
  const outcome = addRelative(room.session.desk, { of: find.fromKey(key), as, at });
  if (!outcome.ok) {
    say(outcome);
    return;
  }
  const added = endKey(outcome.end);
  room.session.selection.set(new Set([added]));
  goTo(room, added);
  room.asking.set({ is: 'rename', key: added });
}
