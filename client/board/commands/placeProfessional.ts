import { changeElement, changeLink, type End, type Point, putLink, removeLink } from '#shared/board/index.ts';
import type { Desk, Outcome } from './desk.ts';
import { edit } from './edit.ts';
import { find } from './find.ts';

/**
 * Lets go of a professional: inside this structure, or on their own where they were put down. One membership at
 * most. BO67. Keyboard: the element's card, « Dans la structure ».
 */
export function placeProfessional(
  desk: Desk,
  {
    professional,
    at,
    structure,
    place = 'inside',
  }: {
    professional: End;
    at: Point;
    structure: End | null;
    place?: 'inside' | 'beside';
  },
): Outcome {
  const table = desk.table();
  if (!find.element(table, professional)) return { ok: false, because: 'gone' };
  if (structure && !find.element(table, structure)) return { ok: false, because: 'gone' };
  if (!at.every(Number.isFinite)) return { ok: false, because: 'nothing' };
  const doc = desk.writable(professional.compartment);
  if (!doc) return { ok: false, because: 'readOnly' };
  const memberships = table.links.filter(
    (link) => link.kind === 'membership' && find.same(link.member, professional),
  );
  const same = memberships.find(
    (link) => link.kind === 'membership' && structure && find.same(link.of, structure),
  );
  const home = structure && !same ? desk.homeOf([professional, structure]) : null;
  const homeDoc = home === null ? null : desk.writable(home);
  if (structure && !same && !homeDoc) return { ok: false, because: 'noHome' };
  desk.history.step(() => {
    edit(desk, 'placeProfessional', [
      [
        doc,
        () =>
          changeElement(doc, professional.element, {
            at: [Math.round(at[0]), Math.round(at[1])],
            pinned: true,
          }),
      ],
    ]);
    for (const membership of memberships) {
      const board = desk.writable(membership.compartment);
      if (!board) continue;
      const write = () =>
        membership === same ? changeLink(board, membership.id, { place }) : removeLink(board, membership.id);
      edit(desk, 'placeProfessional', [[board, write]]);
    }
    if (structure && homeDoc)
      edit(desk, 'placeProfessional', [
        [
          homeDoc,
          () =>
            putLink(homeDoc, {
              kind: 'membership',
              id: desk.newId(),
              member: professional,
              of: structure,
              place,
            }),
        ],
      ]);
  });
  return { ok: true };
}
