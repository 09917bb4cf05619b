import type { Point } from '../../board/element.ts';
import { boxes } from '../boxes.ts';
import type { Box } from '../drawing.ts';
import { Grid } from '../grid.ts';
import type { LineGrid } from '../links/lineGrid.ts';
import { type LabelWords, labelSize } from './drawLabel.ts';

export interface Labelled {
  key: string;
  trace: readonly Point[];
  words: LabelWords;
  /** a sign stands in the middle of the line, and must be seen */
  marked?: boolean;
}

interface Surroundings {
  /** boxes of everything that must stay readable: people, buildings, names of households */
  elements: Grid<Box>;
  /** every line, by the key of its link */
  lines: LineGrid;
}

const ALONG = [0.5, 0.42, 0.58, 0.34, 0.66, 0.27, 0.73, 0.2, 0.8];
const BESIDE = [0.27, 0.73, 0.2, 0.8];

/**
 * A place on its own line for each label: clear of people and their names first, then of the labels already placed,
 * then of other lines. In the order given, so the same table always gives the same map. BO24.
 */
export function placeLabels(
  links: readonly Labelled[],
  { elements, lines }: Surroundings,
): Map<string, Point> {
  const placed = new Map<string, Point>();
  const taken = new Grid<Box>();
  for (const { key, trace, words, marked } of links) {
    const size = labelSize(words);
    let best: { at: Point; cost: number } | null = null;
    for (const [rank, share] of (marked ? BESIDE : ALONG).entries()) {
      const at = trace[Math.round(share * (trace.length - 1))];
      if (!at) continue;
      const box = boxes.round(at, size.width, size.height);
      const air = boxes.grow(box, 2);
      const people = elements.meeting(box).length;
      const labels = taken.meeting(air).length;
      const least = people * 20 + labels * 12 + rank * 0.4;
      if (best !== null && least >= best.cost) continue;
      // As many lines as make this place no better than the best are as bad as more.
      const enough: number | undefined = best === null ? undefined : Math.ceil((best.cost - least) / 1.5);
      const cost: number = least + lines.countIn(air, key, enough) * 1.5;
      if (best === null || cost < best.cost) best = { at, cost };
      if (cost <= rank * 0.4) break;
    }
    if (!best) continue;
    placed.set(key, best.at);
    const box = boxes.round(best.at, size.width, size.height);
    taken.add(box, box);
  }
  return placed;
}
