import type { ElementKind, End } from '#shared/board/index.ts';
import type { Box } from '#shared/drawing/drawing.ts';
import { draftOf } from '#shared/quickAdd/draftOf.ts';
import type { Tie } from '#shared/quickAdd/quickAdd.ts';
import type { Desk, Outcome } from './desk.ts';
import { drawDraft } from './drawDraft.ts';
import { find } from './find.ts';
import { mayGrow } from './mayGrow.ts';

export const RELATIVES = ['parent', 'child', 'partner', 'sibling'] as const;
export type Relative = (typeof RELATIVES)[number];

const TIES: Record<Relative, Tie> = {
  parent: { is: 'parent', filiation: 'biological' },
  child: { is: 'child', filiation: 'biological' },
  partner: { is: 'partner', union: 'cohabiting' },
  sibling: { is: 'sibling', half: false },
};

/**
 * Somebody new, without a name yet, who is somebody's parent, child, partner, brother or sister: one step, drawn where they
 * live who it is about. What such a relative needs, and where they stand, is `draftOf`, as when it is typed. BO125. Keyboard: R.
 */
export function addRelative(
  desk: Desk,
  { of, as, taken }: { of: End; as: Relative; taken: readonly { kind: ElementKind; box: Box }[] },
): Outcome<{ end: End }> {
  const { compartment } = of;
  const person = find.element(desk.table(), of);
  if (!person) return { ok: false, because: 'gone' };
  if (person.kind !== 'person') return { ok: false, because: 'notLinkable' };
  const draft = draftOf(
    { is: 'person', tie: TIES[as], name: '', symbol: 'rounded', birth: null, beginning: null },
    {
      table: desk.table(),
      subject: of,
      compartment,
      middle: person.at,
      newId: desk.newId,
      taken,
      mayGrow: mayGrow(desk, compartment),
    },
  );
  const outcome = drawDraft(desk, 'addRelative', { compartment, draft });
  if (!outcome.ok) return outcome;
  const end = outcome.ends.at(-1);
  return end ? { ok: true, end } : { ok: false, because: 'nothing' };
}
