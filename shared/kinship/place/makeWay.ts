import type { RowItem, TieEnd } from '../rows/rowItem.ts';
import { familiesOf } from './familiesOf.ts';
import { type Neighbours, type Places, push, type Way } from './push.ts';

/** Px that neighbours who stand already may come nearer than they would be put: better than to move half a family for it. */
const CLOSER = 8;
/** Px that parents and children may come off each other until the ones draw the others along: each is tried. */
const OFF = [Infinity, 120, 40, 0];
/** Px that a family comes apart, as bad as one person who moves. */
const APART = 25;
/** How many times at most room is made one by one. */
const MANY = 60;
/** How many neighbours on either side are asked to close up before anybody further is. */
const NEAR = 8;

interface Given {
  places: Places;
  kept: Places;
  neighbours: Neighbours;
}

/**
 * Makes room in the rows for what is new: between two who stand already, either side gives way, or both in part,
 * whichever moves the fewest people. Says where everybody stands then; those who had no place still have none. Null
 * where so much changed that who stayed would hardly be missed.
 */
export function makeWay(
  rows: readonly (readonly RowItem[])[],
  gaps: readonly (readonly number[])[],
  kept: Places,
): Places | null {
  const neighbours = neighboursIn(rows, gaps, kept);
  const lackingAfter = (item: RowItem, places: Places) => {
    const next = neighbours.get(item)?.[1];
    return next ? next.room - ((places.get(next.item) ?? 0) - (places.get(item) ?? 0)) : 0;
  };
  const tight = rows.flat().filter((item) => lackingAfter(item, kept) > CLOSER);
  if (tight.length > MANY) return null;
  const places = new Map(kept);
  for (const item of tight) {
    const [next, lacking] = [neighbours.get(item)?.[1]?.item, lackingAfter(item, places)];
    if (!next || lacking <= CLOSER) continue;
    for (const [one, x] of openUp([item, next], lacking, { places, kept, neighbours })) places.set(one, x);
  }
  return places;
}

function neighboursIn(
  rows: readonly (readonly RowItem[])[],
  gaps: readonly (readonly number[])[],
  kept: Places,
): Neighbours {
  const neighbours: Neighbours = new Map([...kept.keys()].map((item) => [item, {}]));
  rows.forEach((row, number) => {
    let last: RowItem | null = null;
    let room = 0;
    row.forEach((item, at) => {
      room += gaps[number]?.[at] ?? 0;
      const mine = neighbours.get(item);
      if (!mine) return;
      const theirs = last && neighbours.get(last);
      if (last && theirs) {
        mine[-1] = { item: last, room };
        theirs[1] = { item, room };
      }
      [last, room] = [item, 0];
    });
  });
  return neighbours;
}

/** Who moves, and to where, so that two come apart by what they lack. */
function openUp([left, right]: readonly [RowItem, RowItem], lacking: number, given: Given): Places {
  let best: { cost: number; moved: Places } | null = null;
  for (const off of OFF)
    for (const closer of [0, CLOSER]) {
      const needed = lacking - closer;
      const steps = [
        ...easySteps(right, 1, { ...given, closer }),
        ...easySteps(left, -1, { ...given, closer }).map((by) => needed - by),
      ];
      for (const by of new Set([needed, 0, ...steps.filter((step) => step > 0 && step < needed)])) {
        const most = best?.cost ?? Infinity;
        const toRight = push(right, { ...given, by, way: 1, closer, off, most });
        const toLeft = push(left, { ...given, by: needed - by, way: -1, closer, off, most });
        if (!toRight || !toLeft || toRight.has(left) || toLeft.has(right) || collide(toLeft, toRight, given))
          continue;
        const moved = new Map([...toLeft, ...toRight]);
        const cost = costOf(moved, given) + (closer > 0 ? 1 : 0);
        if (!best || cost < best.cost) best = { cost, moved };
      }
    }
  return best?.moved ?? new Map();
}

/** Lines that cross can bring one who goes right against one who goes left. */
function collide(toLeft: Places, toRight: Places, { neighbours }: Given): boolean {
  for (const item of toRight.keys()) {
    const next = neighbours.get(item)?.[1];
    if (toLeft.has(item) || (next && toLeft.has(next.item))) return true;
  }
  return false;
}

/** How far an item may go until one more of its neighbours has to go along. */
function easySteps(
  start: RowItem,
  way: Way,
  { places, neighbours, closer }: Given & { closer: number },
): number[] {
  const steps: number[] = [];
  let far = 0;
  let item = start;
  for (
    let next = neighbours.get(item)?.[way];
    next && steps.length < NEAR;
    next = neighbours.get(item)?.[way]
  ) {
    const apart = way * ((places.get(next.item) ?? 0) - (places.get(item) ?? 0));
    far += Math.max(0, apart - next.room + closer);
    steps.push(Math.floor(far));
    item = next.item;
  }
  return steps;
}

/** People who come to stand elsewhere than on the map, and families that come apart; of equals, the shorter ways. */
function costOf(moved: Places, { kept, places }: Given): number {
  let cost = 0;
  const families = new Map<TieEnd, readonly TieEnd[]>();
  for (const [item, x] of moved) {
    const was = kept.get(item) ?? x;
    if (places.get(item) === was && x !== was) cost += item.people.length;
    cost += (Math.abs(x - was) * item.people.length) / 100_000;
    for (const [upper, lowers] of familiesOf(item, places)) families.set(upper, lowers);
  }
  const now = (item: RowItem) => moved.get(item) ?? before(item);
  const before = (item: RowItem) => places.get(item) ?? 0;
  for (const [upper, lowers] of families)
    cost += (apart(upper, lowers, now) - apart(upper, lowers, before)) / APART;
  return cost;
}

/** Px that an end is outside those who hang from it. */
function apart(upper: TieEnd, lowers: readonly TieEnd[], where: (item: RowItem) => number): number {
  const at = ({ item, offset }: TieEnd) => where(item) + (item.flipped ? -offset : offset);
  const xs = lowers.map(at);
  return Math.max(0, at(upper) - Math.max(...xs), Math.min(...xs) - at(upper));
}
