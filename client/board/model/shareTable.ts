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
  const known = new Map(before.map((record) => [`${record.compartment}/${record.id}`, record]));
  const shared = after.map((record) => {
    const old = known.get(`${record.compartment}/${record.id}`);
    return old && sameRecord(old, record) ? old : record;
  });
  const unchanged =
    shared.length === before.length && shared.every((record, index) => record === before[index]);
  return unchanged ? before : shared;
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
