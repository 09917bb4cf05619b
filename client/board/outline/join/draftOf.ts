import type { Child, Couple } from '#shared/board/index.ts';
import type { LinkDraft } from '../../commands/connect.ts';
import { find } from '../../commands/find.ts';
import { orderOf } from '../fields/numbers.ts';
import type { Joining } from '../view/outlineContext.ts';

/** The value of « nobody chosen yet » in a list of people. */
export const NOBODY = '';

export interface JoinFields {
  /** keys of what is chosen: from and to; both of a couple; the child, a parent and another */
  a: string;
  b: string;
  c: string;
  label: string;
  order: string;
  date: string;
  union: Couple['union'];
  filiation: Child['filiation'];
}

type Draft =
  | { ok: true; link: LinkDraft }
  | { ok: false; because: 'outline.chooseBoth' | 'outline.chooseDifferent' | 'outline.orderError' };

/** What was filled in, as a link to make; or what is missing, to be said. */
export function draftOf(what: Joining['what'], fields: JoinFields): Draft {
  const { a, b, c } = fields;
  if (a === NOBODY || b === NOBODY) return { ok: false, because: 'outline.chooseBoth' };
  const chosen = what === 'child' && c !== NOBODY ? [a, b, c] : [a, b];
  if (new Set(chosen).size !== chosen.length) return { ok: false, because: 'outline.chooseDifferent' };
  const [first, second] = [find.fromKey(a), find.fromKey(b)];
  switch (what) {
    case 'relation': {
      const order = orderOf(fields.order.trim());
      if (order === 'wrong') return { ok: false, because: 'outline.orderError' };
      const date = fields.date.trim();
      const words = { label: fields.label.trim(), order, date: date === '' ? null : date };
      return { ok: true, link: { kind: 'relation', from: first, to: second, ...words } };
    }
    case 'couple':
      return {
        ok: true,
        link: { kind: 'couple', a: first, b: second, union: fields.union, since: null, until: null },
      };
    case 'child': {
      const parents = c === NOBODY ? [second] : [second, find.fromKey(c)];
      return { ok: true, link: { kind: 'child', child: first, parents, filiation: fields.filiation } };
    }
  }
}
