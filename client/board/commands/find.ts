import { type End, endKey, type PlacedElement, type PlacedLink, type Table } from '#shared/board/index.ts';

/** Readers over the table, for commands. */
export const find = {
  element: (table: Table, end: End): PlacedElement | undefined =>
    table.elements.find(({ compartment, id }) => compartment === end.compartment && id === end.element),
  link: (table: Table, end: End): PlacedLink | undefined =>
    table.links.find(({ compartment, id }) => compartment === end.compartment && id === end.element),
  end: (record: { compartment: string; id: string }): End => ({
    compartment: record.compartment,
    element: record.id,
  }),
  /** `compartment/id` back into its parts */
  fromKey: (key: string): End => {
    const slash = key.indexOf('/');
    return { compartment: key.slice(0, slash), element: key.slice(slash + 1) };
  },
  same: (a: End, b: End): boolean => endKey(a) === endKey(b),
};
