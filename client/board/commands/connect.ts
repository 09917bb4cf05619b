import {
  type Child,
  type Couple,
  type Eco,
  type Emotion,
  type End,
  endKey,
  endsOf,
  isSensitive,
  type Link,
  linkSchema,
  type Membership,
  putLink,
  type Relation,
} from '#shared/board/index.ts';
import type { Desk, Outcome } from './desk.ts';
import { edit } from './edit.ts';
import { find } from './find.ts';
import { linkable } from './linkable.ts';

type Without<T> = Omit<T, 'id'>;
export type LinkDraft =
  | Without<Relation>
  | Without<Couple>
  | Without<Child>
  | Without<Membership>
  | Without<Emotion>
  | Without<Eco>;

/**
 * Joins what is named, in the first compartment that is closed enough: nobody may see a link whose ends they don't
 * see. The same family link is not made twice. BO55–BO57. Keyboard: L.
 */
export function connect(desk: Desk, draft: LinkDraft): Outcome<{ end: End }> {
  const parsed = linkSchema.safeParse({ ...draft, id: desk.newId() });
  if (!parsed.success) return { ok: false, because: 'notLinkable' };
  const link = parsed.data;
  if (isSensitive(link) && !desk.sensitiveLines()) return { ok: false, because: 'sensitive' };
  const table = desk.table();
  const ends = endsOf(link);
  const kinds = ends.map((end) => find.element(table, end)?.kind);
  if (kinds.includes(undefined)) return { ok: false, because: 'gone' };
  if (!joins(link, (end) => find.element(table, end)?.kind)) return { ok: false, because: 'notLinkable' };
  if (table.links.some((other) => sameTie(link, other))) return { ok: false, because: 'nothing' };
  const home = desk.homeOf(ends);
  const doc = home === null ? null : desk.writable(home);
  if (home === null || !doc) return { ok: false, because: 'noHome' };
  edit(desk, 'connect', [[doc, () => putLink(doc, link)]]);
  return { ok: true, end: { compartment: home, element: link.id } };
}

function joins(link: Link, kindOf: (end: End) => Parameters<typeof linkable>[0] | undefined): boolean {
  const may = (from: End, to: End) => {
    const [a, b] = [kindOf(from), kindOf(to)];
    return a !== undefined && b !== undefined && !find.same(from, to) && linkable(a, b).includes(link.kind);
  };
  switch (link.kind) {
    case 'relation':
    case 'emotion':
    case 'eco':
      return may(link.from, link.to);
    case 'couple':
      return may(link.a, link.b);
    case 'child':
      return link.parents.every((parent) => may(parent, link.child));
    case 'membership':
      return may(link.member, link.of);
  }
}

/** A couple, a child or a membership that is already there; several relations between two people are fine. */
function sameTie(link: Link, other: Link): boolean {
  if (link.kind === 'relation' || link.kind === 'emotion' || link.kind !== other.kind) return false;
  const names = (one: Link) => endsOf(one).map(endKey);
  if (link.kind === 'child' && other.kind === 'child')
    return (
      endKey(link.child) === endKey(other.child) && names(link).sort().join() === names(other).sort().join()
    );
  return names(link).sort().join() === names(other).sort().join();
}
