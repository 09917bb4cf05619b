import type { Point } from '../../board/element.ts';
import type { KinFamily } from '../kinFamily.ts';

/** A straight line of the family, and what it shares with others: lines that share an end don't cross there. */
export interface FamilyLine {
  from: Point;
  to: Point;
  /** ids of people, and of the drop between two parents */
  ends: readonly string[];
}

/**
 * The lines of a family as segments, the same for whoever placed the people: between the two of a couple, and from
 * the middle of the parents to each child. This is what crossings are counted on, ours and others'.
 */
export function familyLines(
  family: Pick<KinFamily, 'couples' | 'children'>,
  places: ReadonlyMap<string, Point>,
): FamilyLine[] {
  const lines: FamilyLine[] = [];
  const seen = new Set<string>();
  const once = (key: string) => !seen.has(key) && seen.add(key);
  for (const { a, b } of family.couples) {
    const [from, to] = [places.get(a), places.get(b)];
    const drop = dropOf([a, b]);
    if (from && to && a !== b && once(`couple ${drop}`)) lines.push({ from, to, ends: [a, b, drop] });
  }
  for (const { child, parents } of family.children) {
    const to = places.get(child);
    const ids = parents.filter((id) => id !== child && places.has(id));
    const [first, second] = ids.map((id) => places.get(id));
    if (!to || !first) continue;
    const from: Point = second ? [(first[0] + second[0]) / 2, (first[1] + second[1]) / 2] : first;
    const drop = dropOf(ids.slice(0, 2));
    const ends = second ? [drop, child] : [drop, child, ids[0] ?? ''];
    if (once(`child ${drop} ${child}`)) lines.push({ from, to, ends });
  }
  return lines;
}

function dropOf(parents: readonly string[]): string {
  return `of ${[...parents].sort().join(' & ')}`;
}
