import type { Table } from '../board/index.ts';
import type { Told } from './mapInWords.ts';
import { tellStroke } from './parts/tellStrokes.ts';
import { tellZone } from './parts/tellZones.ts';
import { type Telling, tellerFor } from './tellerFor.ts';

/** What the map in words says of one zone or one stroke, for a voice that tells where one arrived; empty for what is gone. */
export function sentenceOf(table: Table, { compartment, id }: Omit<Told, 'is'>, telling: Telling): string {
  const isIt = (one: { compartment: string; id: string }) => one.id === id && one.compartment === compartment;
  const teller = tellerFor(table, telling);
  const element = table.elements.find(isIt);
  if (element?.kind === 'zone') return tellZone(teller, element).text;
  const stroke = table.strokes.find(isIt);
  return stroke ? tellStroke(teller, stroke).text : '';
}
