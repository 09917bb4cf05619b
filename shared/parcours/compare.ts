import { endKey, type PlacedElement, type PlacedLink, type Table } from '../board/index.ts';

type Placed = PlacedElement | PlacedLink;

/** One thing that is otherwise in the second map. */
export interface Difference<T extends Placed = Placed> {
  key: string;
  /** null: it was added */
  before: T | null;
  /** null: it was removed */
  after: T | null;
  /** which of its fields, where it is in both */
  fields: string[];
}

export interface Comparison {
  elements: Difference<PlacedElement>[];
  links: Difference<PlacedLink>[];
}

/** Where something stands on the paper says nothing about the people. PC30. */
const NOT_CHANGES = new Set(['id', 'kind', 'compartment', 'at', 'pinned', 'outline', 'width']);

/** What is otherwise from one map to the next, in the order of ids. PC30, PC31. */
export function compare(before: Table, after: Table): Comparison {
  return {
    elements: differences(before.elements, after.elements),
    links: differences(before.links, after.links),
  };
}

function differences<T extends Placed>(before: readonly T[], after: readonly T[]): Difference<T>[] {
  const keyOf = ({ compartment, id }: Placed) => endKey({ compartment, element: id });
  const [was, is] = [
    new Map(before.map((one) => [keyOf(one), one])),
    new Map(after.map((one) => [keyOf(one), one])),
  ];
  const found: Difference<T>[] = [];
  for (const key of [...new Set([...was.keys(), ...is.keys()])].sort()) {
    const [old, now] = [was.get(key) ?? null, is.get(key) ?? null];
    const fields = old && now ? changedFields(old, now) : [];
    if (!old || !now || fields.length > 0) found.push({ key, before: old, after: now, fields });
  }
  return found;
}

function changedFields(before: Placed, after: Placed): string[] {
  const [was, is] = [new Map(Object.entries(before)), new Map(Object.entries(after))];
  return (
    [...new Set([...was.keys(), ...is.keys()])]
      .filter((field) => !NOT_CHANGES.has(field))
      // Absent and null say the same: nothing.
      .filter((field) => JSON.stringify(was.get(field) ?? null) !== JSON.stringify(is.get(field) ?? null))
      .sort()
  );
}
