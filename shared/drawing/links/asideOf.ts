import type { ElementDrawing } from '../drawing.ts';
import type { ChildEntry, TableIndex } from '../tableIndex.ts';

/** Px between two lines down to one child, and what all of them may take: they end on the symbol. */
const APART = 14;
const WIDEST = 36;
/** Where the year of birth stands above the symbol's left: what is left beside it, and how far to the right. */
const BESIDE_YEAR = { widest: 29, right: 8 };

/** Px: less isn't a line of text. */
const SMALL = 4;

export interface Aside {
  /** px beside the child's middle */
  aside: number;
  /** its letters stand nearer to the child than its neighbours'; null where it has none */
  low: boolean | null;
}

/**
 * Where a line ends for somebody who hangs from several sets of parents: side by side, in the order of those parents, so
 * that a dotted line isn't hidden behind a plain one, and off the year of birth; their letters at two heights. DR32.
 */
export function asideOf(
  { key, ends, link }: ChildEntry,
  { parentage }: TableIndex,
  drawn: ReadonlyMap<string, ElementDrawing>,
): Aside {
  const all = parentage.get(ends.at(-1) ?? '') ?? [];
  // Where twins' lines meet is theirs alone.
  if (all.length < 2 || link.twins) return { aside: 0, low: null };
  const left = ({ ends: own }: ChildEntry) => {
    const xs = own.slice(0, -1).map((parent) => drawn.get(parent)?.at[0] ?? 0);
    return xs.reduce((sum, x) => sum + x, 0) / Math.max(1, xs.length);
  };
  const sorted = all.map((entry) => ({ key: entry.key, x: left(entry) })).sort((a, b) => a.x - b.x);
  const place = sorted.findIndex((other) => other.key === key);
  const child = drawn.get(ends.at(-1) ?? '');
  const hasYear = child !== undefined && child.top !== undefined && child.box.y < child.top - SMALL;
  const { widest, right } = hasYear ? BESIDE_YEAR : { widest: WIDEST, right: 0 };
  const step = Math.min(APART, widest / (all.length - 1));
  return { aside: right + (place - (all.length - 1) / 2) * step, low: place % 2 === 1 };
}
