import {
  type Element,
  type End,
  endKey,
  endsOf,
  type Link,
  type Point,
  type Table,
} from '#shared/board/index.ts';

/** What was copied: kept in this page's memory, never given to the system's clipboard. */
export interface Clip {
  elements: { from: End; element: Element }[];
  /** links whose every end was copied */
  links: { from: End; link: Link }[];
}

/** Takes elements, and the links among them, off the table as plain data. Keyboard: Ctrl C. */
export function copy(table: Table, chosen: readonly End[]): Clip | null {
  const keys = new Set(chosen.map(endKey));
  const elements = table.elements.flatMap(({ compartment, ...element }) => {
    const from = { compartment, element: element.id };
    return keys.has(endKey(from)) ? [{ from, element }] : [];
  });
  if (elements.length === 0) return null;
  const links = table.links.flatMap(({ compartment, ...link }) =>
    endsOf(link).every((end) => keys.has(endKey(end)))
      ? [{ from: { compartment, element: link.id }, link }]
      : [],
  );
  return { elements, links };
}

/** The link with its ends put elsewhere and a fresh id. */
export function rejoin(link: Link, id: string, to: (end: End) => End): Link {
  switch (link.kind) {
    case 'relation':
    case 'emotion':
    case 'eco':
      return { ...link, id, from: to(link.from), to: to(link.to) };
    case 'couple':
      return { ...link, id, a: to(link.a), b: to(link.b) };
    case 'child':
      return { ...link, id, parents: link.parents.map(to), child: to(link.child) };
    case 'membership':
      return { ...link, id, member: to(link.member), of: to(link.of) };
  }
}

export function shifted(element: Element, by: Point): Element {
  return { ...element, at: [element.at[0] + by[0], element.at[1] + by[1]] };
}
