import { changeElement, type End, type Point } from '#shared/board/index.ts';
import type { Desk, Outcome } from './desk.ts';
import { edit } from './edit.ts';
import { find } from './find.ts';

const FAR = 100_000;

/**
 * Moves elements by as many board pixels, once, when they are let go (while they move they travel as presence).
 * What was deleted meanwhile stays deleted; what a hand moved, the layout leaves there. BO51–BO53. Keyboard: M, arrows, Entrée.
 */
export function moveElements(
  desk: Desk,
  { elements, by }: { elements: readonly End[]; by: Point },
): Outcome<{ moved: number }> {
  if (!by.every(Number.isFinite) || (by[0] === 0 && by[1] === 0)) return { ok: false, because: 'nothing' };
  return placeElements(
    desk,
    'moveElements',
    elements.flatMap((end) => {
      const element = find.element(desk.table(), end);
      const at = element && ([element.at[0] + by[0], element.at[1] + by[1]] as Point);
      return at ? [{ end, at, pinned: true }] : [];
    }),
  );
}

/** `pinned`: whether a hand put it there, for the layout to leave it; left out, it stays as it was said. */
export interface NewPlace {
  end: End;
  at: Point;
  pinned?: boolean;
}

/** Puts each element at its own place: what moving, aligning and laying out have in common. */
export function placeElements(
  desk: Desk,
  command: string,
  places: readonly NewPlace[],
): Outcome<{ moved: number }> {
  if (places.length === 0) return { ok: false, because: 'gone' };
  const byBoard = new Map<string, NewPlace[]>();
  for (const place of places) {
    if (!place.at.every(Number.isFinite) || !find.element(desk.table(), place.end)) continue;
    const there = byBoard.get(place.end.compartment);
    if (there) there.push(place);
    else byBoard.set(place.end.compartment, [place]);
  }
  if (byBoard.size === 0) return { ok: false, because: 'gone' };
  const boards = [...byBoard].flatMap(([compartment, list]) => {
    const doc = desk.writable(compartment);
    return doc ? [[doc, list] as const] : [];
  });
  if (boards.length === 0) return { ok: false, because: 'readOnly' };
  let moved = 0;
  edit(
    desk,
    command,
    boards.map(([board, list]) => [
      board,
      (doc) => {
        for (const { end, at, pinned } of list) {
          const place: Point = [clamp(at[0]), clamp(at[1])];
          const fields = pinned === undefined ? { at: place } : { at: place, pinned };
          if (changeElement(doc, end.element, fields).ok) moved += 1;
        }
      },
    ]),
  );
  return moved > 0 ? { ok: true, moved } : { ok: false, because: 'gone' };
}

function clamp(value: number): number {
  return Math.round(Math.min(FAR, Math.max(-FAR, value)));
}
