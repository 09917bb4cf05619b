import type { Point } from '../board/element.ts';
import type { Box, ElementDrawing, LinkDrawing } from './drawing.ts';
import { Grid } from './grid.ts';
import type { Routed } from './links/flowRouter.ts';

type Drawn = ReadonlyMap<string, ElementDrawing>;
type Kept = Iterable<readonly [string, { drawing: LinkDrawing }]>;

/** A surface that lines and words may cross: what stands in it is in the way, not itself. */
const isOpen = ({ kind }: ElementDrawing) => kind === 'household' || kind === 'zone' || kind === 'picture';

/** What lines and labels keep clear of. */
export const obstacles = {
  /** whoever a line may not run through */
  toLines(drawn: Drawn): Grid<ElementDrawing> {
    const grid = new Grid<ElementDrawing>();
    for (const element of drawn.values()) if (!isOpen(element)) grid.add(element.box, element);
    return grid;
  },

  /** what no label may cover, by key: people, buildings, the names of households, the years of couples */
  toLabels(drawn: Drawn, family: Kept): Map<string, Box> {
    const words = new Map<string, Box>();
    for (const [key, element] of drawn) {
      const box = isOpen(element) ? element.nameBox : element.box;
      if (box) words.set(key, box);
    }
    for (const [key, { drawing }] of family) if (drawing.label) words.set(`of ${key}`, drawing.label.box);
    return words;
  },

  /** every line, by the key of its link */
  lines(family: Kept, routes: Iterable<Routed>): Map<string, readonly Point[]> {
    const lines = new Map<string, readonly Point[]>();
    for (const [key, { drawing }] of family) lines.set(key, drawing.trace);
    for (const { entry, drawn } of routes) if (drawn) lines.set(entry.key, drawn.trace);
    return lines;
  },

  /** what came to where, and went from where, between two drawings: what moved did both */
  changed(before: Drawn, after: Drawn): { came: Box[]; gone: Box[] } {
    const [came, gone]: [Box[], Box[]] = [[], []];
    for (const [key, old] of before) {
      const now = after.get(key);
      if (now === old || isOpen(old)) continue;
      gone.push(old.box);
      if (now) came.push(now.box);
    }
    for (const [key, now] of after) if (!before.has(key) && !isOpen(now)) came.push(now.box);
    return { came, gone };
  },

  /** around everything, and a place for nothing */
  all(drawings: Iterable<{ box: Box }>): Box {
    let [left, top, right, bottom] = [Infinity, Infinity, -Infinity, -Infinity];
    for (const { box } of drawings) {
      left = Math.min(left, box.x);
      top = Math.min(top, box.y);
      right = Math.max(right, box.x + box.width);
      bottom = Math.max(bottom, box.y + box.height);
    }
    return left > right
      ? { x: 0, y: 0, width: 0, height: 0 }
      : { x: left, y: top, width: right - left, height: bottom - top };
  },
};
