import type { Point } from '../../board/element.ts';
import { boxes } from '../boxes.ts';
import type { Box } from '../drawing.ts';
import { Grid } from '../grid.ts';
import { LineGrid } from '../links/lineGrid.ts';
import { labelSize } from './drawLabel.ts';
import { type Labelled, type Place, placeOne } from './placeOne.ts';

export interface LabelSurroundings {
  /** what no label may cover, by key */
  boxes: ReadonlyMap<string, Box>;
  /** every line, by the key of its link */
  traces: ReadonlyMap<string, readonly Point[]>;
}

interface Kept extends Place {
  trace: readonly Point[];
  width: number;
  marked: boolean;
  /** its place in the order */
  rank: number;
}

/**
 * Places labels as `placeLabels` does, and gives exactly what it would give; but a label whose line is the same, and round
 * whose places nothing came, went or moved, stays where it is without being asked. One more person on a map of 600 links
 * asks two or three. BO1, BO24.
 */
export function createLabelPlacer(): (
  links: readonly Labelled[],
  around: LabelSurroundings,
) => Map<string, Point> {
  const elements = new Grid<string>();
  const lines = new LineGrid();
  let before: LabelSurroundings = { boxes: new Map(), traces: new Map() };
  let kept: ReadonlyMap<string, Kept> = new Map();

  return (links, around) => {
    // Without labels of before, nobody asks what changed.
    const changed = kept.size > 0 ? new Changes() : null;
    for (const [key, box] of before.boxes)
      if (around.boxes.get(key) !== box) {
        elements.remove(box, key);
        changed?.box(box);
      }
    for (const [key, box] of around.boxes)
      if (before.boxes.get(key) !== box) {
        elements.add(box, key);
        changed?.box(box);
      }
    for (const [key, trace] of before.traces)
      if (around.traces.get(key) !== trace) {
        lines.remove(key, trace);
        changed?.line(trace);
      }
    for (const [key, trace] of around.traces)
      if (before.traces.get(key) !== trace) {
        lines.add(key, trace);
        changed?.line(trace);
      }
    before = around;

    const old = inSameOrder(links, kept) ? kept : new Map<string, Kept>();
    const asked = new Set(links.map(({ key }) => key));
    for (const [key, { box }] of kept) if (!asked.has(key)) changed?.box(box);

    const now = new Map<string, Kept>();
    const taken = new Grid<Box>();
    // Those before are laid down only when somebody asks who is there.
    const waiting: Box[] = [];
    for (const [rank, link] of links.entries()) {
      const { width } = labelSize(link.words);
      const was = old.get(link.key);
      const marked = link.marked === true;
      const isSame = was?.trace === link.trace && was.width === width && was.marked === marked;
      if (was && isSame && !changed?.within(was.looked)) {
        now.set(link.key, { ...was, rank });
        waiting.push(was.box);
        continue;
      }
      for (const box of waiting.splice(0)) taken.add(box, box);
      const place = placeOne(link, { elements, lines, taken });
      if (was && !(place && boxes.same(place.box, was.box))) changed?.box(was.box);
      if (!place) continue;
      if (!(was && boxes.same(place.box, was.box))) changed?.box(place.box);
      now.set(link.key, { ...place, trace: link.trace, width, marked, rank });
      waiting.push(place.box);
    }
    kept = now;
    return new Map([...now].map(([key, { at }]) => [key, at]));
  };
}

/** Labels give way to those before them: where the order is another, all are placed anew. */
function inSameOrder(links: readonly Labelled[], kept: ReadonlyMap<string, Kept>): boolean {
  let last = -1;
  for (const { key } of links) {
    const rank = kept.get(key)?.rank;
    if (rank === undefined) continue;
    if (rank < last) return false;
    last = rank;
  }
  return true;
}

/** Where something came, went or moved. */
class Changes {
  readonly #boxes = new Grid<Box>();
  readonly #lines = new LineGrid();
  #count = 0;

  box(box: Box): void {
    this.#boxes.add(box, box);
  }

  line(trace: readonly Point[]): void {
    this.#count += 1;
    this.#lines.add(String(this.#count), trace);
  }

  within(box: Box): boolean {
    return this.#boxes.countMeeting(box) > 0 || this.#lines.countIn(box, '', 1) > 0;
  }
}
