import type { ElementDrawing } from '../drawing.ts';
import type { ChildEntry, TableIndex } from '../tableIndex.ts';

/** Px between two lines down to one child, and what all of them may take: they end on the symbol. */
const APART = 14;
const WIDEST = 36;

/**
 * Px beside the child's middle, where a line ends for somebody who hangs from several sets of parents: side by side,
 * in the order of those parents, so that a dotted line isn't hidden behind a plain one. DR32.
 */
export function asideOf(
  { key, ends, link }: ChildEntry,
  { parentage }: TableIndex,
  drawn: ReadonlyMap<string, ElementDrawing>,
): number {
  const all = parentage.get(ends.at(-1) ?? '') ?? [];
  // Where twins' lines meet is theirs alone.
  if (all.length < 2 || link.twins) return 0;
  const left = ({ ends: own }: ChildEntry) => {
    const xs = own.slice(0, -1).map((parent) => drawn.get(parent)?.at[0] ?? 0);
    return xs.reduce((sum, x) => sum + x, 0) / Math.max(1, xs.length);
  };
  const sorted = all.map((entry) => ({ key: entry.key, x: left(entry) })).sort((a, b) => a.x - b.x);
  const place = sorted.findIndex((other) => other.key === key);
  return (place - (all.length - 1) / 2) * Math.min(APART, WIDEST / (all.length - 1));
}
