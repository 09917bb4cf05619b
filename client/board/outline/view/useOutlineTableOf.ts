import { useMemo } from 'react';
import { type End, endKey, type Table } from '#shared/board/index.ts';
import type { BoardProps } from '../../boardProps.ts';
import { find as lookUp } from '../../commands/find.ts';
import type { OutlineTable } from './outlineContext.ts';

/** The table with what is needed to read it: who is at an end, what a compartment is called. */
export function useOutlineTableOf(props: BoardProps, table: Table): OutlineTable {
  const find = useMemo(() => {
    const byKey = new Map(table.elements.map((element) => [endKey(lookUp.end(element)), element]));
    return (end: End) => byKey.get(endKey(end)) ?? null;
  }, [table]);
  const names = useMemo(() => {
    const present = new Set([...table.elements, ...table.links].map(({ compartment }) => compartment));
    const shown = props.compartments.filter(({ id }) => present.has(id));
    return new Map(shown.length > 1 ? shown.map(({ id, name }) => [id, name]) : []);
  }, [props.compartments, table]);
  return useMemo(
    () => ({ props, table, find, compartmentName: (compartment) => names.get(compartment) ?? null }),
    [props, table, find, names],
  );
}
