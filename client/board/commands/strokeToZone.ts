import { type End, elementSchema, putElement, removeStroke, type Zone } from '#shared/board/index.ts';
import { unpackPath } from '#shared/ink/unpackPath.ts';
import { zoneOutline } from '#shared/ink/zoneOutline.ts';
import type { Desk, Outcome } from './desk.ts';
import { edit } from './edit.ts';

/** What was drawn round becomes a zone with a name, and the strokes go: one step. BO121. */
export function strokeToZone(
  desk: Desk,
  strokes: readonly End[],
  fields: Pick<Zone, 'name' | 'meaning' | 'tint'>,
): Outcome<{ end: End }> {
  const [first] = strokes;
  if (!first) return { ok: false, because: 'nothing' };
  const ids = new Set(strokes.flatMap((end) => (end.compartment === first.compartment ? [end.element] : [])));
  const drawn = desk
    .table()
    .strokes.filter(({ compartment, id }) => compartment === first.compartment && ids.has(id));
  if (drawn.length === 0) return { ok: false, because: 'gone' };
  const doc = desk.writable(first.compartment);
  if (!doc) return { ok: false, because: 'readOnly' };
  const shape = zoneOutline(drawn.flatMap(({ at, path }) => unpackPath(at, path)));
  const zone = elementSchema.safeParse({ kind: 'zone', id: desk.newId(), ...fields, ...shape });
  if (!zone.success) return { ok: false, because: 'nothing' };
  edit(desk, 'strokeToZone', [
    [
      doc,
      () => {
        for (const { id } of drawn) removeStroke(doc, id);
        putElement(doc, zone.data);
      },
    ],
  ]);
  return { ok: true, end: { compartment: first.compartment, element: zone.data.id } };
}
