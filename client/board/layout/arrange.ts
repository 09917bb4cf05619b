import { endKey, type Point } from '#shared/board/index.ts';
import type { Stays } from '#shared/kinship/table/toKinFamily.ts';
import type { Desk, Outcome } from '../commands/desk.ts';
import { find } from '../commands/find.ts';
import { placeElements } from '../commands/moveElements.ts';

/**
 * Writes the places of a layout down: one edit, one undo step. Who was placed by hand and is laid out all the same is
 * no longer held: somebody asked for it. KI70.
 */
export function arrange(
  desk: Desk,
  { places, stays }: { places: ReadonlyMap<string, Point>; stays: Stays },
): Outcome<{ moved: number }> {
  const written = desk.table().elements.flatMap((element) => {
    const key = endKey(find.end(element));
    const at = places.get(key);
    const released = element.pinned === true && !stays(key, element);
    if (!at && !released) return [];
    const place = { end: find.end(element), at: at ?? element.at };
    return [released ? { ...place, pinned: false } : place];
  });
  if (written.length === 0) return { ok: false, because: 'nothing' };
  const outcome = placeElements(desk, 'arrange', written);
  return outcome.ok ? { ok: true, moved: places.size } : outcome;
}
