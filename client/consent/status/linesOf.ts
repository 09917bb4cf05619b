import type { SharedCompartment } from '#shared/protocol/http/consentViews.ts';

type Opening = SharedCompartment['openTo'][number];

/** One line of « Ce que je partage »: the people for whom one and the same thing opened this compartment. */
export interface SharedLine extends Omit<Opening, 'member'> {
  key: string;
  members: Opening['member'][];
}

/**
 * What is open, one line for each thing that opened it: a row that names a whole sector is one line, and stops as one.
 * What somebody gave comes first, then what the law gives, then what the table gives by itself.
 */
export function linesOf(openTo: SharedCompartment['openTo']): SharedLine[] {
  const lines = new Map<string, SharedLine>();
  for (const { member, ...opening } of openTo) {
    const key = JSON.stringify([
      opening.recordId,
      opening.rowId,
      opening.because,
      opening.until,
      opening.access,
    ]);
    const line = lines.get(key);
    if (line) line.members.push(member);
    else lines.set(key, { ...opening, key, members: [member] });
  }
  return [...lines.values()].sort((a, b) => rankOf(a) - rankOf(b));
}

function rankOf({ rowId, recordId }: SharedLine): number {
  if (rowId !== null) return 0;
  return recordId !== null ? 1 : 2;
}
