import type { Row } from '../tree/outlineOf.ts';
import { useOutlineTable } from '../view/outlineContext.ts';
import { ElementRow } from './ElementRow.tsx';

/** Lines that hang under nothing: people of no household, zones, free texts. */
export function PlainList({ rows, label }: { rows: readonly Row[]; label: string }) {
  const { compartmentName } = useOutlineTable();
  return (
    <ul aria-label={label} className="rounded-card border border-line bg-paper-raised p-1">
      {rows.map((row) => (
        <li key={row.key}>
          <ElementRow row={row} compartment={compartmentName(row.end.compartment)} />
        </li>
      ))}
    </ul>
  );
}
