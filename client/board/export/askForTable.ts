import { askExport, type CopyMark } from '#client/api/askExport.ts';
import type { BoardProps } from '../boardProps.ts';

/** Asks, before something of a table leaves, for each compartment it is of. Rejects when the person may not. EX10. */
export async function askForTable(
  compartments: BoardProps['compartments'],
  kind: 'svg' | 'png' | 'fhir' | 'gedcom' | 'markdown',
): Promise<CopyMark> {
  const marks = await Promise.all(compartments.map(({ id }) => askExport({ compartmentId: id }, { kind })));
  const [mark] = marks;
  if (mark === undefined) throw new Error('nothing is drawn');
  return mark;
}
