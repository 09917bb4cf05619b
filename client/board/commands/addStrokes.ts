import { type End, putStroke, type Stroke } from '#shared/board/index.ts';
import { strokeSchema } from '#shared/board/stroke.ts';
import { LIMITS } from '#shared/protocol/limits.ts';
import type { Desk, Outcome } from './desk.ts';
import { edit } from './edit.ts';

/** What one gesture drew, written when the pen is lifted: one step, even where it takes several records. BO119. */
export function addStrokes(
  desk: Desk,
  compartment: string,
  strokes: readonly Omit<Stroke, 'id'>[],
): Outcome<{ ends: End[] }> {
  const doc = desk.writable(compartment);
  if (!doc) return { ok: false, because: 'readOnly' };
  const sound = strokes.flatMap((stroke) => {
    const parsed = strokeSchema.safeParse({ ...stroke, id: desk.newId() });
    return parsed.success ? [parsed.data] : [];
  });
  if (sound.length === 0) return { ok: false, because: 'nothing' };
  const there = desk.table().strokes.filter((stroke) => stroke.compartment === compartment).length;
  if (there + sound.length > LIMITS.strokesPerBoard) return { ok: false, because: 'full' };
  edit(desk, 'addStrokes', [
    [
      doc,
      () => {
        for (const stroke of sound) putStroke(doc, stroke);
      },
    ],
  ]);
  return { ok: true, ends: sound.map(({ id }) => ({ compartment, element: id })) };
}
