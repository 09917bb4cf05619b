import type { Doc } from 'yjs';
import { ENDED_UNIONS } from '#shared/board/endedUnions.ts';
import {
  type Child,
  type Couple,
  changeLink,
  type Element,
  type End,
  elementSchema,
  endKey,
  endsOf,
  type Link,
  linkSchema,
  type PlacedLink,
  type Point,
  putElement,
  putLink,
  type Table,
} from '#shared/board/index.ts';
import type { Draft } from './add.ts';
import type { Desk, Outcome } from './desk.ts';
import { edit } from './edit.ts';
import { find } from './find.ts';

export const RELATIVES = ['parent', 'child', 'partner', 'sibling'] as const;
export type Relative = (typeof RELATIVES)[number];

type LinkDraft = Omit<Couple, 'id'> | Omit<Child, 'id'>;

/** Board pixels between two generations. */
const GENERATION = 150;

interface Plan {
  /** someone nobody named, whom a brother or a sister needs to be one */
  alsoParent: End | null;
  links: LinkDraft[];
  /** a birth that has one parent gets its second */
  grown: { link: PlacedLink; parents: End[] } | null;
}

/**
 * Somebody new who is somebody's parent, child, partner, brother or sister, with the links that say so: one step. A
 * second parent joins the birth that has one; a child of somebody in one couple is of both; brothers and sisters of
 * somebody without parents get one without a name. BO125. Keyboard: R.
 */
export function addRelative(
  desk: Desk,
  {
    of,
    as,
    at,
    fields = {},
    union = 'cohabiting',
    filiation = 'biological',
  }: {
    of: End;
    as: Relative;
    at: Point;
    fields?: Partial<Draft<'person'>>;
    union?: Couple['union'];
    filiation?: Child['filiation'];
  },
): Outcome<{ end: End }> {
  const { compartment } = of;
  const person = find.element(desk.table(), of);
  if (!person) return { ok: false, because: 'gone' };
  if (person.kind !== 'person') return { ok: false, because: 'notLinkable' };
  const doc = desk.writable(compartment);
  if (!doc) return { ok: false, because: 'readOnly' };
  const end: End = { compartment, element: desk.newId() };
  const plan = planOf(desk, { of, as, end, union, filiation });
  const people = [newcomer(end, at, fields)];
  if (plan.alsoParent) people.push(newcomer(plan.alsoParent, [person.at[0], person.at[1] - GENERATION], {}));

  const work = new Map<Doc, ((doc: Doc) => void)[]>([[doc, []]]);
  const queue = (home: Doc, write: (doc: Doc) => void) => work.set(home, [...(work.get(home) ?? []), write]);
  for (const one of people) {
    const parsed = elementSchema.safeParse(one);
    if (!parsed.success) return { ok: false, because: 'nothing' };
    queue(doc, (board) => putElement(board, parsed.data));
  }
  for (const draft of plan.links) {
    const link: Link = linkSchema.parse({ ...draft, id: desk.newId() });
    const home = desk.homeOf(endsOf(link));
    const board = home === null ? null : desk.writable(home);
    if (!board) return { ok: false, because: 'noHome' };
    queue(board, (there) => putLink(there, link));
  }
  const { grown } = plan;
  const birth = grown && desk.writable(grown.link.compartment);
  if (birth) queue(birth, (there) => changeLink(there, grown.link.id, { parents: grown.parents }));

  edit(
    desk,
    'addRelative',
    [...work].map(([board, writes]) => [
      board,
      (there: Doc) => {
        for (const write of writes) write(there);
      },
    ]),
  );
  return { ok: true, end };
}

function planOf(
  desk: Desk,
  {
    of,
    as,
    end,
    union,
    filiation,
  }: { of: End; as: Relative; end: End; union: Couple['union']; filiation: Child['filiation'] },
): Plan {
  const table = desk.table();
  const child = (parents: End[], of: End): LinkDraft => ({ kind: 'child', parents, child: of, filiation });
  const plan = (links: LinkDraft[], more: Partial<Plan> = {}): Plan => ({
    alsoParent: null,
    grown: null,
    links,
    ...more,
  });
  switch (as) {
    case 'partner':
      return plan([{ kind: 'couple', a: of, b: end, union, since: null, until: null }]);
    case 'child': {
      const partner = onlyPartner(table, of);
      return plan([child(partner ? [of, partner] : [of], end)]);
    }
    case 'parent': {
      const birth = birthsOf(table, of).find(
        (link) =>
          link.parents.length === 1 &&
          link.filiation === filiation &&
          desk.writable(link.compartment) !== null &&
          desk.atLeastAsClosed(link.compartment, end.compartment),
      );
      if (!birth) return plan([child([end], of)]);
      return plan([], { grown: { link: birth, parents: [...birth.parents, end] } });
    }
    case 'sibling': {
      const births = birthsOf(table, of);
      const birth = births.find(({ parents }) => parents.length === 2) ?? births[0];
      if (birth) return plan([child(birth.parents, end)]);
      const alsoParent: End = { compartment: end.compartment, element: desk.newId() };
      return plan([child([alsoParent], of), child([alsoParent], end)], { alsoParent });
    }
  }
}

function birthsOf(table: Table, of: End): (Child & { compartment: string })[] {
  return table.links.flatMap((link) =>
    link.kind === 'child' && endKey(link.child) === endKey(of) ? [link] : [],
  );
}

/** The other of the one couple somebody is in, as long as it lasts. */
function onlyPartner(table: Table, of: End): End | null {
  const couples = table.links.flatMap((link) =>
    link.kind === 'couple' && endsOf(link).some((end) => endKey(end) === endKey(of)) ? [link] : [],
  );
  const [only] = couples;
  // Once it is over, a child of one isn't taken to be a child of both.
  if (!only || couples.length > 1 || ENDED_UNIONS.has(only.union)) return null;
  return endKey(only.a) === endKey(of) ? only.b : only.a;
}

function newcomer(end: End, at: Point, fields: Partial<Draft<'person'>>): Element {
  return {
    id: end.element,
    kind: 'person',
    at: [Math.round(at[0]), Math.round(at[1])],
    name: '',
    symbol: 'rounded',
    birthYear: null,
    deceased: false,
    concerned: false,
    ring: 'living',
    ...fields,
  };
}
