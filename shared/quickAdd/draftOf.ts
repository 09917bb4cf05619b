import {
  type Child,
  type Element,
  type ElementKind,
  type End,
  endKey,
  type Link,
  type Person,
  type PlacedElement,
  type PlacedLink,
  type Point,
  type Table,
} from '../board/index.ts';
import { type Kin, kinOf } from '../board/kinOf.ts';
import { yearOfDate } from '../domain/approxDate.ts';
import type { Box } from '../drawing/drawing.ts';
import { footprint } from '../drawing/footprint.ts';
import { freePlace } from '../drawing/freePlace.ts';
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
  /** what is in the way as it is drawn; without it, footprints */
  taken?: readonly { kind: ElementKind; box: Box }[];
  /** whether a child's link may gain a parent; without it, one in the same compartment may */
  mayGrow?: (link: PlacedLink) => boolean;
}

/** Board pixels from a generation to the next, and between two who stand side by side. */
const ROW_PX = 150;
const COLUMN_PX = 130;
const EARLIEST_YEAR = 1850;

/**
 * The records that a typed line stands for, or a relative that is asked for on the map: the one way a relative is added.
 * Whom it was about comes last. QA5–QA7, BO125, BO126.
 */
export function draftOf(plan: QuickAdd, place: DraftPlace): MapDraft {
  const draft = new Draft(place);
  if (plan.is === 'structure') {
    const { what, name, sector } = plan;
    draft.put({ kind: 'structure', at: draft.aside('structure', 2), name, what, sector });
  } else if (plan.is === 'professional') {
    const { function: work, name } = plan;
    const person = draft.put({
      kind: 'professional',
      at: draft.aside('professional', 2),
      name,
      function: work,
    });
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

  /** A free place so many columns aside of the one it is about. QA7. */
  aside(kind: ElementKind, columns: number): Point {
    const [x, y] = this.subject?.at ?? this.#place.middle;
    return this.free(kind, [x + columns * COLUMN_PX, y]);
  }

  free(kind: ElementKind, wanted: Point): Point {
    const there = this.#place.taken ?? this.#place.table.elements.map(footprint.of);
    const taken = [...there, ...this.elements.map(footprint.of)];
    return freePlace(kind, wanted, { taken, along: 'row' });
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
      person(this.aside('person', 0));
      return;
    }
    const me = endOf(subject);
    switch (tie.is) {
      case 'community':
        person(this.aside('person', -2), 'community');
        return;
      case 'parent':
        this.#addParent(me, person(this.#above(me, plan.symbol)), tie.filiation);
        return;
      case 'child': {
        const partner = this.#partnerOf(me);
        this.#child(partner ? [me, partner] : [me], person(this.#below(me, partner)), tie.filiation);
        return;
      }
      case 'sibling': {
        const parents = this.#parentsOf(me);
        const known = parents.length > 0 ? parents : [this.#unnamedParent(me)];
        this.#child(tie.half ? known.slice(0, 1) : known, person(this.#besideSiblings(me)));
        return;
      }
      case 'grandparent': {
        const child = this.#lineTo(me);
        this.#addParent(child, person(this.#above(child, plan.symbol)), 'biological');
        return;
      }
      case 'parentsSibling': {
        const parent = this.#lineTo(me);
        const grandparents = this.#parentsOf(parent);
        const known = grandparents.length > 0 ? grandparents : [this.#unnamedParent(parent)];
        this.#child(known, person(this.#besideSiblings(parent)));
        return;
      }
      case 'partner':
        this.link({
          kind: 'couple',
          a: me,
          b: person(this.#besideLast([...this.#placesOf(me, 'partner'), this.#at(me)])),
          union: tie.union,
          since: null,
          until: null,
        });
    }
  }

  /** Above a child, a father on the left and a mother on the right; a second parent beside the first. BO126. */
  #above(child: End, symbol: Person['symbol']): Point {
    const [x, y] = this.#at(child);
    const there = this.#placesOf(child, 'parent');
    const row = there[0]?.[1] ?? y - ROW_PX;
    const side = symbol === 'circle' ? 0.5 : symbol === 'square' ? -0.5 : null;
    if (side !== null) return this.free('person', [x + side * COLUMN_PX, row]);
    return there.length > 0 ? this.#besideLast(there) : this.free('person', [x, row]);
  }

  /** Beside the children there are; else below, between the two parents. BO126. */
  #below(parent: End, other: End | null): Point {
    const there = this.#placesOf(parent, 'child');
    if (there.length > 0) return this.#besideLast(there);
    const [x, y] = this.#at(parent);
    const [ox, oy] = other ? this.#at(other) : [x, y];
    return this.free('person', [(x + ox) / 2, Math.max(y, oy) + ROW_PX]);
  }

  #besideSiblings(one: End): Point {
    return this.#besideLast([...this.#placesOf(one, 'sibling'), this.#at(one)]);
  }

  /** On the row of those who are there, after the last of them. */
  #besideLast(row: readonly Point[]): Point {
    const [last] = row.toSorted((a, b) => b[0] - a[0]);
    const [x, y] = last ?? this.#place.middle;
    return this.free('person', [x + COLUMN_PX, y]);
  }

  #placesOf(of: End, as: keyof Kin): Point[] {
    const kin = new Set(kinOf(this.#place.table, endKey(of))[as]);
    return this.#place.table.elements.filter((one) => kin.has(endKey(endOf(one)))).map(({ at }) => at);
  }

  /** Where somebody stands, who may be of this very draft. */
  #at({ compartment, element }: End): Point {
    const known = this.#place.table.elements.find(
      (one) => one.id === element && one.compartment === compartment,
    );
    return (known ?? this.elements.find(({ id }) => id === element))?.at ?? this.#place.middle;
  }

  #child(parents: End[], child: End, filiation: Child['filiation'] = 'biological'): void {
    this.link({ kind: 'child', parents: parents.slice(0, 2), child, filiation });
  }

  /** A second parent joins the first in one link, as the drawing hangs a child from both; any other has a link of their own. */
  #addParent(child: End, parent: End, filiation: Child['filiation']): void {
    const { table, compartment } = this.#place;
    const mayGrow = this.#place.mayGrow ?? ((link: PlacedLink) => link.compartment === compartment);
    const only = table.links.find(
      (link): link is Extract<Table['links'][number], { kind: 'child' }> =>
        link.kind === 'child' &&
        endKey(link.child) === endKey(child) &&
        link.parents.length === 1 &&
        link.filiation === filiation &&
        mayGrow(link),
    );
    if (only) this.parents.push({ link: endOf(only), parents: [...only.parents, parent] });
    else this.#child([parent], child, filiation);
  }

  #parentsOf(child: End): End[] {
    const raising = [...this.#place.table.links, ...this.links].flatMap((link) =>
      link.kind === 'child' &&
      endKey(link.child) === endKey(child) &&
      (link.filiation === 'biological' || link.filiation === 'adopted')
        ? [link.parents]
        : [],
    );
    return raising.find((parents) => parents.length === 2) ?? raising.flat().slice(0, 2);
  }

  /** The parent through whom grandparents come: one who has none yet, made without a name where there is none. QA6. */
  #lineTo(me: End): End {
    const parents = this.#parentsOf(me);
    return parents.find((one) => this.#parentsOf(one).length === 0) ?? parents[0] ?? this.#unnamedParent(me);
  }

  #unnamedParent(child: End): End {
    const parent = this.put({
      kind: 'person',
      at: this.#above(child, 'rounded'),
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

  /** The one somebody shares their life with now, where there is one and no other. */
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
