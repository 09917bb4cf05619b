import { endKey, type Point } from '#shared/board/index.ts';
import type { Desk, Outcome } from '../commands/desk.ts';
import { find } from '../commands/find.ts';
import { type NewPlace, placeElements } from '../commands/moveElements.ts';

/**
 * Writes the places of a layout down: one edit, one undo step. Who was placed by hand and is laid out all the same is
 * no longer held: somebody asked for it. KI70.
 */
export function arrange(desk: Desk, places: ReadonlyMap<string, Point>): Outcome<{ moved: number }> {
  if (places.size === 0) return { ok: false, because: 'nothing' };
  const held = new Set<string>();
  for (const { compartment, id, pinned } of desk.table().elements)
    if (pinned === true) held.add(endKey({ compartment, element: id }));
  return placeElements(
    desk,
    'arrange',
    [...places].map(([key, at]): NewPlace => {
      const place = { end: find.fromKey(key), at };
      return held.has(key) ? { ...place, pinned: false } : place;
    }),
  );
}
