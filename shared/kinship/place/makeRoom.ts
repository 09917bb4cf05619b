import type { Point } from '../../board/element.ts';
import type { Kin } from '../graph/kin.ts';
import type { RowItem } from '../rows/rowItem.ts';
import { SPACES } from '../spaces.ts';
import { type Box, boxOfPerson, meet, unite } from './box.ts';

/**
 * Puts whoever was placed by hand back at that very place, brings along those who stand beside them, and moves aside,
 * along its row, whoever is in the way of somebody else: no further than it takes. KI40, KI41.
 */
export function makeRoom(rows: readonly (readonly RowItem[])[], places: Map<Kin, Point>): void {
  const units: Kin[][] = [];
  const taken: Box[] = [];
  const held = (kin: Kin) => kin.person.pinned && kin.person.at !== null;
  for (const row of rows)
    for (const { people } of row) {
      const anchor = people.find(held);
      const [from, to] = [anchor && places.get(anchor), anchor?.person.at];
      const by: Point = from && to ? [to[0] - from[0], to[1] - from[1]] : [0, 0];
      for (const kin of people) {
        const at = places.get(kin) ?? [0, 0];
        if (held(kin) && kin.person.at) {
          places.set(kin, kin.person.at);
          taken.push(boxOfPerson(kin.person, kin.person.at));
        } else places.set(kin, [at[0] + by[0], at[1] + by[1]]);
      }
      if (!anchor && people.length > 0) units.push([...people]);
      else units.push(...people.filter((kin) => !held(kin)).map((kin) => [kin]));
    }
  const boxOf = (unit: readonly Kin[]) =>
    unite(unit.map((kin) => boxOfPerson(kin.person, places.get(kin) ?? [0, 0])));
  // Who is in nobody's way stays: only then is there a place for the others to look for.
  const waiting = units.filter((unit) => {
    const box = boxOf(unit);
    if (!box || taken.some((other) => meet(grown(box), other))) return true;
    taken.push(box);
    return false;
  });
  for (const unit of waiting) {
    const box = boxOf(unit);
    if (!box) continue;
    const by = freeShift(box, taken);
    for (const kin of unit) {
      const [x, y] = places.get(kin) ?? [0, 0];
      places.set(kin, [x + by, y]);
    }
    taken.push({ ...box, left: box.left + by, right: box.right + by });
  }
}

const AIR = SPACES.beside / 2;

function grown({ left, top, right, bottom }: Box): Box {
  return { left: left - AIR, top: top - AIR / 2, right: right + AIR, bottom: bottom + AIR / 2 };
}

/** The least way to the left or right that takes a box out of the others, px. */
function freeShift(box: Box, taken: readonly Box[]): number {
  const inBand = taken.filter(({ top, bottom }) => top < box.bottom + AIR / 2 && box.top - AIR / 2 < bottom);
  const tries = [
    0,
    ...inBand.flatMap(({ left, right }) => [right + AIR + 1 - box.left, left - AIR - 1 - box.right]),
  ];
  tries.sort((a, b) => Math.abs(a) - Math.abs(b));
  const fits = (by: number) => {
    const there = grown({ ...box, left: box.left + by, right: box.right + by });
    return !inBand.some((other) => meet(there, other));
  };
  const by = tries.find(fits) ?? 0;
  return by > 0 ? Math.ceil(by) : Math.floor(by);
}
