import type { Table } from '#shared/board/index.ts';

/** The new table made of the old one's objects wherever nothing changed, so that what compares by identity rests. BO71. */
export function shareTable(before: Table, after: Table): Table {
  const elements = share(before.elements, after.elements);
  const links = share(before.links, after.links);
  const strokes = share(before.strokes, after.strokes);
  const proposals = share(before.proposals, after.proposals);
  const same =
    elements === before.elements &&
    links === before.links &&
    strokes === before.strokes &&
    proposals === before.proposals;
  return same ? before : { elements, links, strokes, proposals };
}

function share<T extends { compartment: string; id: string }>(before: T[], after: T[]): T[] {
  if (sameList(before, after)) return before;
  // Most of a table is the same objects as before: only what isn't is looked for by name.
  const [old, now] = [new Set(before), new Set(after)];
  const nameOf = ({ compartment, id }: T) => `${compartment}/${id}`;
  const left = new Map(
    before.flatMap((record) => (now.has(record) ? [] : [[nameOf(record), record] as const])),
  );
  const shared = after.map((record) => {
    if (old.has(record)) return record;
    const same = left.get(nameOf(record));
    return same && sameRecord(same, record) ? same : record;
  });
  return sameList(before, shared) ? before : shared;
}

function sameList<T>(before: readonly T[], after: readonly T[]): boolean {
  return before.length === after.length && after.every((record, place) => record === before[place]);
}

/** Fields are plain values; arrays and ends come as the same objects from a reader when nothing touched them. */
function sameRecord(a: object, b: object): boolean {
  const [left, right] = [Object.entries(a), Object.entries(b)];
  if (left.length !== right.length) return false;
  const other = new Map(right);
  return left.every(([field, value]) => {
    const now: unknown = other.get(field);
    return now === value || (typeof value === 'object' && JSON.stringify(value) === JSON.stringify(now));
  });
}
