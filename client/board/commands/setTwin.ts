import { type Child, type End, changeLink as writeLink } from '#shared/board/index.ts';
import type { Desk, Outcome } from './desk.ts';
import { edit } from './edit.ts';
import { find } from './find.ts';

export interface TwinOf {
  /** the link of the brother or sister; null for nobody */
  with: End | null;
  zygosity: NonNullable<Child['twins']>['zygosity'];
}

/** Says with whom somebody was born: both links carry the same group, in one step. BO145. */
export function setTwin(desk: Desk, end: End, { with: other, zygosity }: TwinOf): Outcome {
  const link = find.link(desk.table(), end);
  const sibling = other === null ? null : find.link(desk.table(), other);
  if (link?.kind !== 'child' || (other !== null && sibling?.kind !== 'child'))
    return { ok: false, because: 'gone' };
  const doc = desk.writable(end.compartment);
  const otherDoc = other === null ? null : desk.writable(other.compartment);
  if (!doc || (other !== null && !otherDoc)) return { ok: false, because: 'readOnly' };
  if (other === null || !otherDoc || sibling?.kind !== 'child') {
    if (!link.twins) return { ok: false, because: 'nothing' };
    edit(desk, 'setTwin', [[doc, () => writeLink(doc, end.element, { twins: null })]]);
    return { ok: true };
  }
  // Triplets: whoever is already of a group brings the other into it.
  const twins = { group: sibling.twins?.group ?? link.twins?.group ?? desk.newId(), zygosity };
  const both = (board: typeof doc) => {
    if (board === doc) writeLink(board, end.element, { twins });
    if (board === otherDoc) writeLink(board, other.element, { twins });
  };
  edit(
    desk,
    'setTwin',
    [...new Set([doc, otherDoc])].map((board) => [board, both] as const),
  );
  return { ok: true };
}
