import type { Point } from '../../board/element.ts';
import { boxes } from '../boxes.ts';
import type { Box } from '../drawing.ts';
import type { Grid } from '../grid.ts';
import type { LineGrid } from '../links/lineGrid.ts';
import { type LabelWords, labelSize } from './drawLabel.ts';

export interface Labelled {
  key: string;
  trace: readonly Point[];
  words: LabelWords;
  /** a sign stands in the middle of the line, and must be seen */
  marked?: boolean;
}

export interface Surroundings {
  /** boxes of everything that must stay readable: people, buildings, names of households */
  elements: Grid<unknown>;
  /** every line, by the key of its link */
  lines: LineGrid;
  /** labels that were placed before */
  taken: Grid<unknown>;
}

export interface Place {
  at: Point;
  box: Box;
  /** all that was looked at: while nothing changes in it, the label stays where it is */
  looked: Box;
}

const ALONG = [0.5, 0.42, 0.58, 0.34, 0.66, 0.27, 0.73, 0.2, 0.8];
const BESIDE = [0.27, 0.73, 0.2, 0.8];

/** The best place on its own line for one label: clear of people and names first, then of other labels, then of lines. BO24. */
export function placeOne(
  { key, trace, words, marked }: Labelled,
  { elements, lines, taken }: Surroundings,
): Place | null {
  const size = labelSize(words);
  let best: { at: Point; cost: number } | null = null;
  let looked: Box | null = null;
  for (const [rank, share] of (marked ? BESIDE : ALONG).entries()) {
    const at = trace[Math.round(share * (trace.length - 1))];
    if (!at) continue;
    const box = boxes.round(at, size.width, size.height);
    const air = boxes.grow(box, 2);
    looked = looked ? boxes.union(looked, air) : air;
    const least = elements.countMeeting(box) * 20 + taken.countMeeting(air) * 12 + rank * 0.4;
    if (best !== null && least >= best.cost) continue;
    // As many lines as make this place no better than the best are as bad as more.
    const enough: number | undefined = best === null ? undefined : Math.ceil((best.cost - least) / 1.5);
    const cost: number = least + lines.countIn(air, key, enough) * 1.5;
    if (best === null || cost < best.cost) best = { at, cost };
    if (cost <= rank * 0.4) break;
  }
  return best && looked ? { at: best.at, box: boxes.round(best.at, size.width, size.height), looked } : null;
}
