import type { ElementDrawing } from '../drawing.ts';
import type { TableIndex } from '../tableIndex.ts';
import { bracketOf } from './bracketOf.ts';

type Drawn = ReadonlyMap<string, ElementDrawing>;

interface Bar {
  pair: string;
  left: number;
  right: number;
  /** the top of the highest child, px */
  top: number;
  /** how many steps it may rise before it comes near the parents' names */
  most: number;
}

/** Px between the bars of two families, and what is left free below the parents. */
export const BAR_STEP = 11;
const BELOW_PARENTS = 110;
const MOST = 4;
/** Px: bars this near each other along a row would be read as one. */
const APART = 6;

/**
 * How many steps higher the common bar of each family's children runs, so that two families whose bars would lie on
 * each other are told apart; families that aren't named keep to the lowest. DR31.
 */
export function barLevels(index: TableIndex, drawn: Drawn): ReadonlyMap<string, number> {
  const levels = new Map<string, number>();
  const bars = [...index.families.keys()].flatMap((pair) => barOf(pair, index, drawn) ?? []);
  bars.sort((a, b) => a.left - b.left || a.right - b.right);
  let open: { bar: Bar; y: number }[] = [];
  for (const bar of bars) {
    open = open.filter((other) => other.bar.right + APART > bar.left);
    const meets = (y: number) => open.some((other) => Math.abs(other.y - y) < BAR_STEP - 1);
    let level = 0;
    while (level < bar.most && meets(bar.top - level * BAR_STEP)) level += 1;
    if (meets(bar.top - level * BAR_STEP)) level = 0;
    if (level > 0) levels.set(bar.pair, level);
    open.push({ bar, y: bar.top - level * BAR_STEP });
  }
  return levels;
}

function barOf(pair: string, index: TableIndex, drawn: Drawn): Bar | null {
  const siblings = index.families.get(pair) ?? [];
  const [a, b] = siblings[0]?.ends.slice(0, -1).map((end) => drawn.get(end)) ?? [];
  if (!a) return null;
  const bracket = b ? bracketOf([a, b], drawn, index) : null;
  const [one, other] = bracket ? [bracket.outer, bracket.next] : [a, b ?? a];
  const root = (one.at[0] + other.at[0]) / 2;
  const children = siblings.flatMap(({ ends }) => drawn.get(ends.at(-1) ?? '') ?? []);
  const xs = [root, ...children.map(({ at }) => at[0])];
  const top = Math.min(...children.map(({ box }) => box.y));
  const [left, right] = [Math.min(...xs), Math.max(...xs)];
  if (right - left < 1) return null;
  const room = Math.floor((top - one.at[1] - BELOW_PARENTS) / BAR_STEP);
  return { pair, left, right, top, most: Math.min(MOST, Math.max(0, room)) };
}
