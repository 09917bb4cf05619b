import { type End, endKey, type Table } from '#shared/board/index.ts';
import type { Line } from '#shared/inWords/mapInWords.ts';

/** What a sentence's card is of; a proposal is in the card of the person it is about, and what opens nothing has none. */
export function endOfTold({ opens }: Line, table: Table): End | null {
  if (opens === null) return null;
  const end = { compartment: opens.compartment, element: opens.id };
  if (opens.is !== 'proposal') return end;
  const proposal = table.proposals.find(
    (one) => endKey({ compartment: one.compartment, element: one.id }) === endKey(end),
  );
  return proposal?.about ?? end;
}
