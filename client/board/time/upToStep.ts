import type { Table } from '#shared/board/index.ts';
import type { Step } from '#shared/parcours/stepsOf.ts';
import { recordKey } from '../canvas/inWords.ts';

/** The table as far as one step: what comes later isn't there yet, all that is no step stays. TM4. */
export function upToStep(table: Table, steps: readonly Step[], at: number): Table {
  const later = new Set(steps.slice(at + 1).map(({ link }) => recordKey(link)));
  return { ...table, links: table.links.filter((link) => !later.has(recordKey(link))) };
}
