import type { LinkKind, PlacedElement, Table } from '#shared/board/index.ts';
import { fieldsOf, type LinkForm } from '../../canvas/LinkFields.tsx';
import { newLink } from '../../canvas/newLink.ts';
import type { LinkDraft } from '../../commands/connect.ts';
import { find } from '../../commands/find.ts';
import { linkable } from '../../commands/linkable.ts';
import type { Joining } from '../view/outlineContext.ts';

/** The value of « nobody chosen yet » in a list of people. */
export const NOBODY = '';

export interface JoinFields {
  /** keys of what is chosen, from and to: a parent before the child */
  a: string;
  b: string;
  /** another parent */
  c: string;
  /** chosen among several; null: the first of them */
  kind: LinkKind | null;
  form: LinkForm;
}

type Draft =
  | { ok: true; link: LinkDraft }
  | {
      ok: false;
      because:
        | 'outline.chooseBoth'
        | 'outline.chooseDifferent'
        | 'outline.orderError'
        | 'outline.fieldWrong'
        | 'outline.notTogether';
    };

/** Which kinds of link may join the two that are chosen: as on the map. None while one of them isn't. OL26. */
export function kindsOf(
  what: Joining['what'],
  { a, b }: Pick<JoinFields, 'a' | 'b'>,
  table: Table,
): readonly LinkKind[] {
  if (what !== 'any') return [what];
  const [from, to] = [at(table, a), at(table, b)];
  return from && to && a !== b ? linkable(from.kind, to.kind) : [];
}

/** What was filled in, as a link to make; or what is missing, to be said. */
export function draftOf(what: Joining['what'], fields: JoinFields, table: Table): Draft {
  const { a, b, c, form } = fields;
  if (a === NOBODY || b === NOBODY) return { ok: false, because: 'outline.chooseBoth' };
  const kinds = kindsOf(what, fields, table);
  const kind = fields.kind !== null && kinds.includes(fields.kind) ? fields.kind : kinds[0];
  const chosen = kind === 'child' && c !== NOBODY ? [a, b, c] : [a, b];
  if (new Set(chosen).size !== chosen.length) return { ok: false, because: 'outline.chooseDifferent' };
  if (kind === undefined) return { ok: false, because: 'outline.notTogether' };
  const said = fieldsOf(kind, form);
  if (said === null)
    return { ok: false, because: kind === 'relation' ? 'outline.orderError' : 'outline.fieldWrong' };
  const made = newLink(kind, find.fromKey(a), find.fromKey(b));
  if (made.kind === 'child' && c !== NOBODY) made.parents.push(find.fromKey(c));
  return { ok: true, link: { ...made, ...said } as LinkDraft };
}

function at(table: Table, key: string): PlacedElement | undefined {
  return key === NOBODY ? undefined : find.element(table, find.fromKey(key));
}
