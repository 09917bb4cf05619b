import { leaBoard } from '#client/board/testing/leaBoard.ts';
import type { BoardView } from '#shared/board/index.ts';
import { sampleTable } from '#shared/testing/sampleTable.ts';

export const COMPARTMENT = 'commonAAAAAAAAAAAAAAAA';

export function askedBoard(asked: URLSearchParams): BoardView {
  if (asked.get('table') === 'lea') return leaBoard();
  if (asked.get('table') === 'empty') return { elements: [], links: [], strokes: [], proposals: [] };
  return sampleTable({
    compartment: COMPARTMENT,
    people: Number(asked.get('people') ?? 300),
    links: Number(asked.get('links') ?? 600),
    seed: 11,
  });
}
