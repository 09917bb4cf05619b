import {
  type Child,
  type Element,
  type End,
  endKey,
  type Link,
  type Person,
  type PlacedElement,
  type Point,
  type Table,
} from '../board/index.ts';
import { yearOfDate } from '../domain/approxDate.ts';
import { freeSpot } from './freeSpot.ts';
import type { QuickAdd, Tie } from './quickAdd.ts';

/** What is to be drawn at once: records whole, and links that gain a parent. */
export interface MapDraft {
  elements: Element[];
  links: Link[];
  /** a child's link that was of one parent, and is of two now */
  parents: { link: End; parents: End[] }[];
}

export interface DraftPlace {
  table: Table;
  /** beside whom: who is chosen on the map, or the person concerned */
  subject: End | null;
  /** where new records are written */
  compartment: string;
  /** board pixels: where something goes that is beside nobody */
  middle: Point;
  newId: () => string;
}

const ROW_PX = 170;
const COLUMN_PX = 150;
const EARLIEST_YEAR = 1850;

/** The records that a typed line stands for. QA5–QA7. */
export function draftOf(plan: QuickAdd, place: DraftPlace): MapDraft {
  const draft = new Draft(place);
  if (plan.is === 'structure') {
    const { what, name, sector } = plan;
    draft.put({ kind: 'structure', at: draft.beside([2, 0]), name, what, sector });
  } else if (plan.is === 'professional') {
    const { function: work, name } = plan;
    const person = draft.put({ kind: 'professional', at: draft.beside([2, 0]), name, function: work });
    if (draft.subject?.kind === 'structure')
      draft.link({ kind: 'membership', member: person, of: endOf(draft.subject), place: 'inside' });
  } else draft.relative(plan);
  return { elements: draft.elements, links: draft.links, parents: draft.parents };
}

type Without<T> = T extends unknown ? Omit<T, 'id'> : never;

class Draft {
  readonly elements: Element[] = [];
  readonly links: Link[] = [];
  readonly parents: MapDraft['parents'] = [];
  readonly subject: PlacedElement | undefined;
  readonly #place: DraftPlace;

  constructor(place: DraftPlace) {
    this.#place = place;
    const key = place.subject && endKey(place.subject);
    this.subject = place.table.elements.find((one) => endKey(endOf(one)) === key);
  }

  put(element: Without<Element>): End {
    const id = this.#place.newId();
    this.elements.push({ ...element, id } as Element);
    return { compartment: this.#place.compartment, element: id };
  }

  link(link: Without<Link>): void {
    this.links.push({ ...link, id: this.#place.newId() } as Link);
  }

  /** A free place so many columns and rows from somebody. QA7. */
  beside([columns, rows]: [number, number], of: Point | undefined = this.subject?.at): Point {
    const [x, y] = of ?? this.#place.middle;
    const taken = [...this.#place.table.elements, ...this.elements].map(({ at }) => at);
    return freeSpot([x + columns * COLUMN_PX, y + rows * ROW_PX], taken);
  }

  relative(plan: Extract<QuickAdd, { is: 'person' }>): void {
    const { subject } = this;
    const tie: Tie =
      subject?.kind === 'person' ? plan.tie : plan.tie.is === 'community' ? plan.tie : { is: 'none' };
    const person = (at: Point, ring: Person['ring'] = 'living') =>
      this.put({
        kind: 'person',
        at,
        name: plan.name,
        symbol: plan.symbol,
        birthYear: plan.birth && yearOfDate(plan.birth) >= EARLIEST_YEAR ? yearOfDate(plan.birth) : null,
        ...(plan.birth ? { birth: plan.birth } : {}),
        ...(plan.beginning ? { beginning: plan.beginning } : {}),
        deceased: false,
        concerned: false,
        ring,
      });
    if (!subject || tie.is === 'none') {
      person(this.beside([0, 0]));
      return;
    }
    const me = endOf(subject);
    switch (tie.is) {
      case 'community':
        person(this.beside([-2, 0]), 'community');
        return;
      case 'parent':
        this.#addParent(me, person(this.beside([plan.symbol === 'circle' ? 0.5 : -0.5, -1])), tie.filiation);
        return;
      case 'child': {
        const partner = this.#partnerOf(me);
        this.#child(partner ? [me, partner] : [me], person(this.beside([0, 1])), tie.filiation);
        return;
      }
      case 'sibling': {
        const parents = this.#parentsOf(me);
        const known = parents.length > 0 ? parents : [this.#unnamedParent(me, subject.at)];
        this.#child(tie.half ? known.slice(0, 1) : known, person(this.beside([1, 0])));
        return;
      }
      case 'grandparent': {
        const child = this.#lineTo(me, subject.at);
        this.#addParent(
          child,
          person(this.beside([plan.symbol === 'circle' ? 0.5 : -0.5, -2])),
          'biological',
        );
        return;
      }
      case 'parentsSibling': {
        const parent = this.#lineTo(me, subject.at);
        const grandparents = this.#parentsOf(parent);
        const known =
          grandparents.length > 0
            ? grandparents
            : [this.#unnamedParent(parent, [subject.at[0], subject.at[1] - ROW_PX])];
        this.#child(known, person(this.beside([1.5, -1])));
        return;
      }
      case 'partner':
        this.link({
          kind: 'couple',
          a: me,
          b: person(this.beside([1, 0])),
          union: tie.union,
          since: null,
          until: null,
        });
    }
  }

  #child(parents: End[], child: End, filiation: Child['filiation'] = 'biological'): void {
    this.link({ kind: 'child', parents: parents.slice(0, 2), child, filiation });
  }

  /** A second parent joins the first in one link, as the drawing hangs a child from both; any other has a link of their own. */
  #addParent(child: End, parent: End, filiation: Child['filiation']): void {
    const { table, compartment } = this.#place;
    const only = table.links.find(
      (link): link is Extract<Table['links'][number], { kind: 'child' }> =>
        link.kind === 'child' &&
        endKey(link.child) === endKey(child) &&
        link.parents.length === 1 &&
        link.filiation === filiation &&
        link.compartment === compartment,
    );
    if (only) this.parents.push({ link: endOf(only), parents: [...only.parents, parent] });
    else this.#child([parent], child, filiation);
  }

  #parentsOf(child: End): End[] {
    const raising = [...this.#place.table.links, ...this.links].filter(
      (link) =>
        link.kind === 'child' &&
        endKey(link.child) === endKey(child) &&
        (link.filiation === 'biological' || link.filiation === 'adopted'),
    );
    return raising.flatMap((link) => (link.kind === 'child' ? link.parents : [])).slice(0, 2);
  }

  /** The parent through whom grandparents come: one who has none yet, made without a name where there is none. QA6. */
  #lineTo(me: End, at: Point): End {
    const parents = this.#parentsOf(me);
    return (
      parents.find((one) => this.#parentsOf(one).length === 0) ?? parents[0] ?? this.#unnamedParent(me, at)
    );
  }

  #unnamedParent(child: End, [x, y]: Point): End {
    const parent = this.put({
      kind: 'person',
      at: this.beside([0, -1], [x, y]),
      name: '',
      symbol: 'rounded',
      birthYear: null,
      deceased: false,
      concerned: false,
      ring: 'living',
    });
    this.#child([parent], child);
    return parent;
  }

  #partnerOf(me: End): End | null {
    const together = ['married', 'pacs', 'cohabiting', 'reconciled', 'engagedCohabiting'];
    const couples = this.#place.table.links.flatMap((link) => {
      if (link.kind !== 'couple' || !together.includes(link.union)) return [];
      if (endKey(link.a) === endKey(me)) return [link.b];
      return endKey(link.b) === endKey(me) ? [link.a] : [];
    });
    return couples.length === 1 ? (couples[0] ?? null) : null;
  }
}

function endOf({ compartment, id }: { compartment: string; id: string }): End {
  return { compartment, element: id };
}
