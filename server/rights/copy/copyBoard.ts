import type { BoardView, Element, End, Link } from '#shared/board/index.ts';
import type { CopiedCompartment, CopiedElement, CopiedLink } from './copyModel.ts';
import { firstName } from './firstName.ts';

type CopiedBoard = CopiedCompartment['board'];

/**
 * A map for somebody's copy. `whole`: they, or theirs, wrote all of it. Else people are a first name or a function, free
 * texts and labels are left out and counted. RI11, RI12.
 */
export function copyBoard(board: BoardView, whole: boolean): CopiedBoard {
  const names = new Map(board.elements.map((element) => [element.id, nameOf(element, whole)]));
  const kept = whole ? board.elements : board.elements.filter(({ kind }) => kind !== 'text');
  const labelled = board.links.filter((link) => !whole && link.kind === 'relation' && wordsOf(link) !== '');
  return {
    whole,
    elements: kept.map((element) => (whole ? element : shortened(element))),
    links: board.links.map((link) => copyLink(link, { names, whole })),
    leftOut: board.elements.length - kept.length + labelled.length,
  };
}

function shortened(element: Element): CopiedElement {
  const { kind } = element;
  switch (kind) {
    case 'person':
      return { kind, name: firstName(element.name), concerned: element.concerned, ring: element.ring };
    case 'professional':
      return { kind, name: nameOf(element, false), function: element.function };
    case 'structure':
      return { kind, name: element.name, what: element.what, sector: element.sector };
    default:
      return { kind };
  }
}

/** What a link calls one of its ends. */
function nameOf(element: Element, whole: boolean): string {
  if (element.kind === 'text') return whole ? element.text : '';
  if (whole || element.kind === 'structure') return element.name;
  if (element.kind === 'professional') return element.function || firstName(element.name);
  return element.kind === 'person' ? firstName(element.name) : '';
}

function copyLink(
  link: Link,
  { names, whole }: { names: ReadonlyMap<string, string>; whole: boolean },
): CopiedLink {
  // An end in another compartment isn't named here.
  const ends = endsOf(link).map(({ element }) => names.get(element) ?? '');
  return whole ? { ...link, ends } : { kind: link.kind, ends };
}

function endsOf(link: Link): End[] {
  switch (link.kind) {
    case 'relation':
    case 'emotion':
    case 'eco':
      return [link.from, link.to];
    case 'couple':
      return [link.a, link.b];
    case 'child':
      return [...link.parents, link.child];
    case 'membership':
      return [link.member, link.of];
  }
}

function wordsOf(link: Link): string {
  return link.kind === 'relation' ? link.label + (link.date ?? '') : '';
}
