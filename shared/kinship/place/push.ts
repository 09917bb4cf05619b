import { type RowItem, STRAIGHT, type TieEnd } from '../rows/rowItem.ts';
import { familiesOf } from './familiesOf.ts';

/** Where items stand, px. */
export type Places = ReadonlyMap<RowItem, number>;
/** To the right, or to the left. */
export type Way = 1 | -1;
/** Who stands beside whom, and how near they may come, px from middle to middle. */
export type Neighbours = Map<RowItem, { [way in Way]?: { item: RowItem; room: number } }>;

interface Push {
  by: number;
  way: Way;
  places: Places;
  neighbours: Neighbours;
  /** px that neighbours may come nearer than they would be put */
  closer: number;
  /** px that parents may come to be outside their children until these go along; children, twice as much */
  off: number;
  /** people: when more would move, it isn't worth going on */
  most: number;
}

type Where = (item: RowItem) => number;

/** Px that a line through a row may be off being upright: it still keeps off the words beside it. */
const UPRIGHT = 10;

/**
 * Who moves, and to where, when one item moves so far: its neighbours give way as far as it takes, children stay below
 * their parents and parents above their children, and lines upright. What was further apart before only keeps to that,
 * and so nobody ever moves further than the first.
 */
export function push(
  start: RowItem,
  { by, way, places, neighbours, closer, off, most }: Push,
): Places | null {
  const moved = new Map<RowItem, number>();
  let people = 0;
  const before = (item: RowItem) => way * (places.get(item) ?? 0);
  const now = (item: RowItem) => way * (moved.get(item) ?? places.get(item) ?? 0);
  const at = ({ item, offset }: TieEnd, where: Where) =>
    where(item) + way * (item.flipped ? -offset : offset);
  const waiting: RowItem[] = [];
  const move = (item: RowItem, to: number) => {
    const whole = Math.ceil(to);
    if (!places.has(item) || whole <= now(item)) return;
    if (!moved.has(item)) people += item.people.length;
    moved.set(item, way * whole);
    waiting.push(item);
  };
  /** Draws some along as far, all of them, once the foremost is further behind than it may be, or was. */
  const draw = (behind: readonly TieEnd[], lead: (where: Where) => number, limit: number) => {
    const foremost = (where: Where) => Math.max(...behind.map((end) => at(end, where)));
    const allowed = Math.max(limit, lead(before) - foremost(before));
    if (lead(now) - foremost(now) <= allowed) return;
    for (const { item } of behind) move(item, before(item) + lead(now) - lead(before));
  };
  move(start, before(start) + by);
  for (let item = waiting.pop(); item; item = waiting.pop()) {
    if (people > most) return null;
    const next = neighbours.get(item)?.[way];
    if (next) move(next.item, now(item) + Math.min(next.room - closer, before(next.item) - before(item)));
    for (const { upper, lower, pull } of [...item.ups, ...item.downs]) {
      const [own, other] = upper.item === item ? [upper, lower] : [lower, upper];
      if (pull === STRAIGHT && places.has(other.item)) draw([other], (where) => at(own, where), UPRIGHT);
    }
    for (const [upper, lowers] of familiesOf(item, places)) {
      draw(lowers, (where) => at(upper, where), off);
      draw([upper], (where) => Math.min(...lowers.map((end) => at(end, where))), 2 * off);
    }
  }
  return moved;
}
