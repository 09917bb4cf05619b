import { type End, endKey, type Point, putStroke, removeStroke } from '#shared/board/index.ts';
import { strokeSchema } from '#shared/board/stroke.ts';
import type { Desk, Outcome } from './desk.ts';
import { edit } from './edit.ts';

/**
 * Puts strokes down elsewhere, all in one step. A stroke is written once and never changed: each goes, and comes back where it
 * was carried under an id of its own. What was erased meanwhile stays erased. BO171.
 */
export function moveStrokes(
  desk: Desk,
  { strokes, by }: { strokes: readonly End[]; by: Point },
): Outcome<{ ends: End[] }> {
  if (!by.every(Number.isFinite) || (by[0] === 0 && by[1] === 0)) return { ok: false, because: 'nothing' };
  const chosen = new Set(strokes.map(endKey));
  const left = desk
    .table()
    .strokes.filter(({ compartment, id }) => chosen.has(endKey({ compartment, element: id })));
  if (left.length === 0) return { ok: false, because: 'gone' };
  const ends: End[] = [];
  const boards = [...new Set(left.map(({ compartment }) => compartment))].flatMap((compartment) => {
    const doc = desk.writable(compartment);
    const moved = left.flatMap((stroke) => {
      if (stroke.compartment !== compartment || !doc) return [];
      const { compartment: _, ...record } = stroke;
      const at = [stroke.at[0] + by[0], stroke.at[1] + by[1]];
      const parsed = strokeSchema.safeParse({ ...record, id: desk.newId(), at });
      return parsed.success ? [{ before: stroke.id, after: parsed.data }] : [];
    });
    ends.push(...moved.map(({ after }) => ({ compartment, element: after.id })));
    return doc && moved.length > 0 ? [[doc, moved] as const] : [];
  });
  if (boards.length === 0) return { ok: false, because: 'readOnly' };
  edit(
    desk,
    'moveStrokes',
    boards.map(([board, moved]) => [
      board,
      (doc) => {
        for (const { before, after } of moved) {
          removeStroke(doc, before);
          putStroke(doc, after);
        }
      },
    ]),
  );
  return { ok: true, ends };
}
