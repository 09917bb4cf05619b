import { type Box, meet } from '../place/box.ts';

/** Pairs of boxes that cover each other. */
export function countOverlaps(boxes: readonly Box[]): number {
  const sorted = [...boxes].sort((a, b) => a.left - b.left);
  let overlaps = 0;
  let open: Box[] = [];
  for (const box of sorted) {
    open = open.filter(({ right }) => right > box.left);
    for (const other of open) if (meet(box, other)) overlaps += 1;
    open.push(box);
  }
  return overlaps;
}
