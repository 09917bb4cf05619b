import { endsOf } from './link.ts';
import { endKey, type Table } from './superpose.ts';

/** The table without whoever came marked as confidential from another program, nor what holds on to them. BD31. */
export function withoutRestricted(table: Table): Table {
  const hidden = new Set(
    table.elements
      .filter((one) => one.kind === 'person' && one.restricted === true)
      .map(({ compartment, id }) => endKey({ compartment, element: id })),
  );
  if (hidden.size === 0) return table;
  return {
    ...table,
    elements: table.elements.filter(
      ({ compartment, id }) => !hidden.has(endKey({ compartment, element: id })),
    ),
    links: table.links.filter((link) => !endsOf(link).some((end) => hidden.has(endKey(end)))),
    proposals: table.proposals.filter(({ about }) => !hidden.has(endKey(about))),
  };
}
