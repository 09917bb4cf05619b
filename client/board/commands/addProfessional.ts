import { type End, type Point, putElement, putLink } from '#shared/board/index.ts';
import type { Draft } from './add.ts';
import type { Desk, Outcome } from './desk.ts';
import { edit } from './edit.ts';
import { find } from './find.ts';

/** A professional, on their own at `at` or inside a structure. Keyboard: O. */
export function addProfessional(
  desk: Desk,
  compartment: string,
  { at, structure = null, ...fields }: { at: Point; structure?: End | null } & Partial<Draft<'professional'>>,
): Outcome<{ end: End }> {
  const doc = desk.writable(compartment);
  if (!doc) return { ok: false, because: 'readOnly' };
  if (!at.every(Number.isFinite)) return { ok: false, because: 'nothing' };
  const end = { compartment, element: desk.newId() };
  const home = structure && desk.homeOf([end, structure]);
  const homeDoc = home ? desk.writable(home) : null;
  if (structure && !find.element(desk.table(), structure)) return { ok: false, because: 'gone' };
  if (structure && !homeDoc) return { ok: false, because: 'noHome' };
  edit(desk, 'addProfessional', [
    [
      doc,
      () => putElement(doc, { kind: 'professional', id: end.element, at, name: '', function: '', ...fields }),
    ],
    ...(structure && homeDoc
      ? [
          [
            homeDoc,
            () =>
              putLink(homeDoc, {
                kind: 'membership',
                id: desk.newId(),
                member: end,
                of: structure,
                place: 'inside',
              }),
          ] as const,
        ]
      : []),
  ]);
  return { ok: true, end };
}
