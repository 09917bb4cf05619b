import type { Point } from '../../board/element.ts';
import type { Table } from '../../board/superpose.ts';
import { boxes } from '../../drawing/boxes.ts';
import type { Box, Drawing } from '../../drawing/drawing.ts';
import { tableIndex } from '../../drawing/tableIndex.ts';
import type { KinLayout } from '../kinLayout.ts';
import { outsidersOf } from './outsiders.ts';
import type { Stays } from './toKinFamily.ts';

const AIR = 16;
const ZERO: Point = [0, 0];

/**
 * The layout as places of elements, by key, only those that change: people, structures with those beside them, and
 * what was written or marked on the map, which goes along with what stood nearest. KI64, KI65.
 */
export function toPlaces(
  table: Table,
  { drawing, layout, stays }: { drawing: Drawing; layout: Pick<KinLayout, 'places'>; stays: Stays },
): Map<string, Point> {
  const { elements } = tableIndex(table);
  const known = new Map(elements.map(({ key, element }) => [key, element]));
  const places = new Map<string, Point>();
  const taken: Box[] = [];
  const moves: { from: Point; by: Point }[] = [];
  const put = (key: string, by: Point) => {
    const [element, drawn] = [known.get(key), drawing.elementAt.get(key)];
    if (!element || !drawn) return;
    places.set(key, [Math.round(element.at[0] + by[0]), Math.round(element.at[1] + by[1])]);
    taken.push(shifted(drawn.box, by));
    moves.push({ from: drawn.at, by });
  };
  for (const { key, element } of elements) {
    const to = element.kind === 'person' ? layout.places.get(key) : undefined;
    if (to) put(key, [to[0] - element.at[0], to[1] - element.at[1]]);
  }
  for (const { key, parts } of outsidersOf(table, drawing)) {
    const [to, element] = [layout.places.get(key), known.get(key)];
    if (!to || !element || stays(key, element)) continue;
    for (const part of parts) {
      const drawn = drawing.elementAt.get(part.key);
      const own = known.get(part.key);
      if (!drawn || !own || stays(part.key, own)) continue;
      const [x, y] = boxes.centre(drawn.box);
      put(part.key, [to[0] + part.by[0] - x, to[1] + part.by[1] - y]);
    }
  }
  for (const { key, element } of elements) {
    const drawn = drawing.elementAt.get(key);
    if (!drawn || stays(key, element) || (element.kind !== 'text' && element.kind !== 'zone')) continue;
    const by = nearest(moves, drawn.at);
    if (!by) continue;
    const [x, y] = element.kind === 'text' ? freeNear(shifted(drawn.box, by), taken) : ZERO;
    put(key, [by[0] + x, by[1] + y]);
  }
  for (const [key, at] of places) {
    const now = known.get(key)?.at;
    if (now && now[0] === at[0] && now[1] === at[1]) places.delete(key);
  }
  return places;
}

function shifted(box: Box, [dx, dy]: Point): Box {
  return { ...box, x: box.x + dx, y: box.y + dy };
}

function nearest(moves: readonly { from: Point; by: Point }[], [x, y]: Point): Point | null {
  let best: { by: Point; away: number } | null = null;
  for (const { from, by } of moves) {
    const away = Math.hypot(from[0] - x, from[1] - y);
    if (!best || away < best.away) best = { by, away };
  }
  return best?.by ?? null;
}

/** The least way, in one of eight directions, that takes a box off the others. */
function freeNear(box: Box, taken: readonly Box[]): Point {
  for (let away = 0; away < 4_000; away += 24)
    for (let turn = 0; turn < (away === 0 ? 1 : 8); turn += 1) {
      const by: Point = [Math.cos((turn * Math.PI) / 4) * away, Math.sin((turn * Math.PI) / 4) * away];
      const there = boxes.grow(shifted(box, by), AIR);
      if (!taken.some((other) => boxes.meet(there, other))) return by;
    }
  return ZERO;
}
