import type { Element } from './element.ts';
import { type End, endsOf, type Link } from './link.ts';
import type { Proposal } from './proposal.ts';
import type { BoardView } from './readBoard.ts';
import { sideOf } from './relationKind.ts';
import type { Stroke } from './stroke.ts';

export type PlacedElement = Element & { compartment: string };
export type PlacedLink = Link & { compartment: string };
export type PlacedStroke = Stroke & { compartment: string };
export type PlacedProposal = Proposal & { compartment: string };

/** What one person sees: the boards open to them laid one over the other, each element in exactly one compartment. */
export interface Table {
  elements: PlacedElement[];
  links: PlacedLink[];
  strokes: PlacedStroke[];
  /** of what this person sees: one about somebody out of sight is left out */
  proposals: PlacedProposal[];
}

/** A board of which only the drawn half is needed may leave out the rest. */
export type BoardPart = Pick<BoardView, 'elements' | 'links'> & Partial<BoardView>;

const placedAs = new WeakMap<object, { compartment: string }>();

/** A record in its compartment: the same object each time it is laid down there, so that what rests on it can rest. */
function placed<T extends object>(record: T, compartment: string): T & { compartment: string } {
  const before = placedAs.get(record) as (T & { compartment: string }) | undefined;
  if (before?.compartment === compartment) return before;
  const made = { ...record, compartment };
  placedAs.set(record, made);
  return made;
}

/**
 * Lays the boards one over the other. A link whose end isn't among them is left out, and so is one between things
 * that can't be joined: it is somebody else's half-done edit, or points at what this person may not see. BD3, BD4.
 */
export function superpose(boards: ReadonlyMap<string, BoardPart>): Table {
  const elements: PlacedElement[] = [];
  const byEnd = new Map<string, PlacedElement>();
  for (const [compartment, board] of boards)
    for (const element of board.elements) {
      const there = placed(element, compartment);
      elements.push(there);
      byEnd.set(endKey({ compartment, element: element.id }), there);
    }
  const links: PlacedLink[] = [];
  for (const [compartment, board] of boards)
    for (const link of board.links) if (holds(link, byEnd)) links.push(placed(link, compartment));
  const strokes: PlacedStroke[] = [];
  const proposals: PlacedProposal[] = [];
  for (const [compartment, board] of boards) {
    for (const stroke of board.strokes ?? []) strokes.push(placed(stroke, compartment));
    for (const proposal of board.proposals ?? [])
      if (byEnd.has(endKey(proposal.about))) proposals.push(placed(proposal, compartment));
  }
  const byId = (a: { id: string }, b: { id: string }) => (a.id < b.id ? -1 : a.id > b.id ? 1 : 0);
  return {
    elements: elements.sort(byId),
    links: links.sort(byId),
    strokes: strokes.sort(byId),
    proposals: proposals.sort(byId),
  };
}

export function endKey(end: End): string {
  return `${end.compartment}/${end.element}`;
}

function holds(link: Link, byEnd: ReadonlyMap<string, PlacedElement>): boolean {
  const kinds = endsOf(link).map((end) => byEnd.get(endKey(end))?.kind);
  if (kinds.includes(undefined)) return false;
  switch (link.kind) {
    case 'relation':
    case 'emotion':
      return !kinds.some(isOnNoSide) && endKey(link.from) !== endKey(link.to);
    case 'eco':
      return (
        !kinds.some(isOnNoSide) &&
        (kinds[0] === 'person' || kinds[0] === 'household') &&
        endKey(link.from) !== endKey(link.to)
      );
    case 'couple':
      return kinds.every((kind) => kind === 'person') && endKey(link.a) !== endKey(link.b);
    case 'child':
      return (
        kinds.every((kind) => kind === 'person') &&
        !link.parents.some((end) => endKey(end) === endKey(link.child))
      );
    case 'membership':
      return (
        (kinds[0] === 'person' && kinds[1] === 'household') ||
        (kinds[0] === 'professional' && kinds[1] === 'structure')
      );
  }
}

function isOnNoSide(kind: PlacedElement['kind'] | undefined): boolean {
  return kind === undefined || sideOf({ kind }) === null;
}
