import { boxes } from './boxes.ts';
import type { Box, ElementDrawing, LinkDrawing } from './drawing.ts';
import { Grid } from './grid.ts';
import type { Routed } from './links/flowRouter.ts';
import { LineGrid } from './links/lineGrid.ts';

type Drawn = ReadonlyMap<string, ElementDrawing>;
type Kept = Iterable<readonly [string, { drawing: LinkDrawing }]>;

/** A surface that lines and words may cross: what stands in it is in the way, not itself. */
const isOpen = ({ kind }: ElementDrawing) => kind === 'household' || kind === 'zone';

/** What lines and labels keep clear of. */
export const obstacles = {
  /** whoever a line may not run through */
  toLines(drawn: Drawn): Grid<ElementDrawing> {
    const grid = new Grid<ElementDrawing>();
    for (const element of drawn.values()) if (!isOpen(element)) grid.add(element.box, element);
    return grid;
  },

  /** what no label may cover: people, buildings, the names of households, the years of couples */
  toLabels(drawn: Drawn, family: Kept): Grid<Box> {
    const grid = new Grid<Box>();
    for (const element of drawn.values()) {
      const words = isOpen(element) ? element.nameBox : element.box;
      if (words) grid.add(words, words);
    }
    for (const [, { drawing }] of family) if (drawing.label) grid.add(drawing.label.box, drawing.label.box);
    return grid;
  },

  lines(family: Kept, routes: Iterable<Routed>): LineGrid {
    const lines = new LineGrid();
    for (const [key, { drawing }] of family) lines.add(key, drawing.trace);
    for (const { entry, drawn } of routes) if (drawn) lines.add(entry.key, drawn.trace);
    return lines;
  },

  /** boxes of what came, went or moved between two drawings */
  changed(before: Drawn, after: Drawn): Box[] {
    const changed: Box[] = [];
    for (const [key, old] of before) {
      const now = after.get(key);
      if (now === old || isOpen(old)) continue;
      changed.push(old.box);
      if (now) changed.push(now.box);
    }
    for (const [key, now] of after) if (!before.has(key) && !isOpen(now)) changed.push(now.box);
    return changed;
  },

  /** around everything, and a place for nothing */
  all(drawings: Iterable<{ box: Box }>): Box {
    let all: Box | null = null;
    for (const { box } of drawings) all = all ? boxes.union(all, box) : box;
    return all ?? { x: 0, y: 0, width: 0, height: 0 };
  },
};
