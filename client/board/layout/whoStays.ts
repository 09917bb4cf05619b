import { endKey, type PlacedElement, type Table } from '#shared/board/index.ts';
import type { Stays } from '#shared/kinship/table/toKinFamily.ts';
import { movedAlong } from '../canvas/movedAlong.ts';

/** What is laid out anew: what nobody placed by hand, everything, or what is chosen. */
export type Scope = 'unplaced' | 'everything' | 'selection';

/** Who stays where they are: what one may not write in, whatever the scope; what was placed by hand; what isn't chosen. KI71. */
export function whoStays(
  table: Table,
  {
    scope,
    selected,
    writable,
  }: { scope: Scope; selected: ReadonlySet<string>; writable: (compartment: string) => boolean },
): Stays {
  const chosen = new Set(movedAlong(table, [...selected]));
  return (key: string, element: PlacedElement) => {
    if (!writable(element.compartment)) return true;
    if (scope === 'selection') return !chosen.has(key);
    return scope === 'unplaced' && element.pinned === true;
  };
}

/** How many of these would move at most. */
export function howMany(table: Table, stays: Stays): number {
  return table.elements.filter(
    (element) => !stays(endKey({ compartment: element.compartment, element: element.id }), element),
  ).length;
}
