import type { Point } from '../../board/element.ts';
import type { FamilyLine } from './familyLines.ts';

/** Pairs of lines that cross, each pair once; lines that share an end, or only touch, don't. */
export function countCrossings(lines: readonly FamilyLine[]): number {
  const sorted = lines
    .map((line) => ({
      line,
      left: Math.min(line.from[0], line.to[0]),
      right: Math.max(line.from[0], line.to[0]),
      top: Math.min(line.from[1], line.to[1]),
      bottom: Math.max(line.from[1], line.to[1]),
    }))
    .sort((a, b) => a.left - b.left);
  let crossings = 0;
  let open: typeof sorted = [];
  for (const one of sorted) {
    open = open.filter(({ right }) => right > one.left);
    for (const other of open)
      if (other.top < one.bottom && one.top < other.bottom && cross(one.line, other.line)) crossings += 1;
    open.push(one);
  }
  return crossings;
}

function cross(one: FamilyLine, other: FamilyLine): boolean {
  if (one.ends.some((end) => other.ends.includes(end))) return false;
  return side(one, other.from) * side(one, other.to) < 0 && side(other, one.from) * side(other, one.to) < 0;
}

function side({ from, to }: FamilyLine, [x, y]: Point): number {
  return Math.sign((to[0] - from[0]) * (y - from[1]) - (to[1] - from[1]) * (x - from[0]));
}
