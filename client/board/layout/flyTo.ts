import { endKey, type Point } from '#shared/board/index.ts';
import { land, type Room } from '../canvas/room.ts';

const DURATION_MS = 420;
/** Elements: more than this can't be drawn anew at every frame. */
const TOO_MANY = 250;

/**
 * Shows everybody going to their place, so that the eye can follow, then calls `landed`, which writes the places down.
 * At once where there are many, or where the device asks for little motion; and where somebody edits meanwhile.
 */
export function flyTo(room: Room, places: ReadonlyMap<string, Point>, landed: () => void): void {
  const finish = () => {
    landed();
    land(room);
  };
  const still = window.matchMedia('(prefers-reduced-motion: reduce)').matches;
  if (still || places.size > TOO_MANY || places.size === 0) {
    finish();
    return;
  }
  const table = room.session.table.get();
  const moves = table.elements.flatMap((element): [string, Point][] => {
    const key = endKey({ compartment: element.compartment, element: element.id });
    const to = places.get(key);
    return to ? [[key, [to[0] - element.at[0], to[1] - element.at[1]]]] : [];
  });
  const begin = performance.now();
  let flying = room.flight.get();
  const step = (now: number) => {
    // A hand that moves something meanwhile has the map: the places are written, and its move goes on.
    if (room.flight.get() !== flying) {
      landed();
      return;
    }
    const share = Math.min(1, Math.max(0, (now - begin) / DURATION_MS));
    if (share >= 1 || room.session.table.get() !== table) {
      finish();
      return;
    }
    const eased = 1 - (1 - share) ** 3;
    flying = new Map(moves.map(([key, by]) => [key, [by[0] * eased, by[1] * eased]]));
    room.flight.set(flying);
    requestAnimationFrame(step);
  };
  requestAnimationFrame(step);
}
