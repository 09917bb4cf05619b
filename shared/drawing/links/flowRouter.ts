import type { Point } from '../../board/element.ts';
import type { Box, ElementDrawing } from '../drawing.ts';
import type { Grid } from '../grid.ts';
import type { FlowEntry } from '../tableIndex.ts';
import type { Curve } from './curve.ts';
import { drawFlow, type Flow, flowOf } from './drawFlow.ts';
import { isCrossed, mayFree, route } from './route.ts';

export interface Routed {
  entry: FlowEntry;
  from: ElementDrawing;
  to: ElementDrawing;
  flow: Flow;
  /** bends its siblings had taken before it */
  taken: string;
  bend: number | null;
  curve: Curve | null;
  /** null where its ends lie on each other */
  drawn: ReturnType<typeof drawFlow> | null;
}

export interface Surroundings {
  drawn: ReadonlyMap<string, ElementDrawing>;
  around: Grid<ElementDrawing>;
  /** pairs between whom a couple's line runs straight: others keep off it */
  couples: ReadonlyMap<string, unknown>;
  /** what came and went since the table was last at rest; null while something flies */
  changed: { came: readonly Box[]; gone: readonly Box[] } | null;
}

/** The bends that would lie on a couple's own line. */
const ON_THE_LINE = [0.1, -0.1];

/**
 * Routes lines in order, those between the same two beside each other. A route found before holds while its ends are the
 * same and nothing changed in its room; in flight, whatever others do (put down, what flew is another drawing, and so has
 * changed).
 */
export function routeFlows(
  entries: readonly FlowEntry[],
  before: ReadonlyMap<string, Routed>,
  surroundings: Surroundings,
): Routed[] {
  const { drawn, couples } = surroundings;
  const takenBy = new Map<string, Set<number>>();
  const found: Routed[] = [];
  for (const entry of entries) {
    const [from, to] = [drawn.get(entry.ends[0] ?? ''), drawn.get(entry.ends[1] ?? '')];
    if (!from || !to) continue;
    let taken = takenBy.get(entry.pair);
    if (!taken) {
      taken = new Set(couples.has(entry.pair) ? ON_THE_LINE : []);
      takenBy.set(entry.pair, taken);
    }
    const old = before.get(entry.key);
    const routed =
      old && holds(old, { entry, from, to, taken, surroundings })
        ? old.entry === entry
          ? old
          : { ...old, entry }
        : routeOne(entry, { from, to, taken, surroundings }, old);
    if (routed.bend !== null) taken.add(routed.bend);
    found.push(routed);
  }
  return found;
}

interface Ends {
  from: ElementDrawing;
  to: ElementDrawing;
  taken: ReadonlySet<number>;
  surroundings: Surroundings;
}

function holds(
  old: Routed,
  { entry, from, to, taken, surroundings: { changed } }: Ends & { entry: FlowEntry },
): boolean {
  if (old.from !== from || old.to !== to || old.taken !== [...taken].join()) return false;
  if (!isDrawnAlike(old.entry, entry)) return false;
  const { curve } = old;
  if (changed === null || curve === null) return true;
  // Who comes can only spoil the way that was the best; who goes may leave a better one.
  return (
    !changed.came.some((box) => isCrossed(curve, box)) && !changed.gone.some((box) => mayFree(from, to, box))
  );
}

function routeOne(entry: FlowEntry, ends: Ends, old: Routed | undefined): Routed {
  const { from, to, taken, surroundings } = ends;
  const flow = flowOf(entry, from, to);
  const { drawn, around } = surroundings;
  // From inside a building to the world, a link is seen from the wall on; between two colleagues, all of it.
  const wall = (one: ElementDrawing, other: ElementDrawing) =>
    one.inside !== null && one.inside !== other.inside && one.inside !== other.key
      ? (drawn.get(one.inside) ?? one)
      : one;
  const way = route({ from, to, fromWall: wall(from, to), toWall: wall(to, from), taken, around });
  const curve = way?.curve ?? null;
  // Most that look for their way again find the one they had: then it is the same line, and the same words on it.
  const isOld =
    old && sameFlow(old.flow, flow) && isDrawnAlike(old.entry, entry) && sameCurve(old.curve, curve);
  return {
    entry,
    from,
    to,
    flow: isOld ? old.flow : flow,
    taken: [...taken].join(),
    bend: way?.bend ?? null,
    curve,
    drawn: isOld ? old.drawn : curve && drawFlow(entry, flow, curve),
  };
}

/** What a relation looks like depends on its ends alone; a feeling that was changed is another line. */
function isDrawnAlike(before: FlowEntry, now: FlowEntry): boolean {
  return before.link === now.link || (before.link.kind === 'relation' && now.link.kind === 'relation');
}

function sameFlow(a: Flow, b: Flow): boolean {
  return a.look === b.look && a.ink === b.ink && a.marked === b.marked;
}

function sameCurve(a: Curve | null, b: Curve | null): boolean {
  if (a === null || b === null) return a === b;
  const same = (one: Point, other: Point) => one[0] === other[0] && one[1] === other[1];
  return same(a.from, b.from) && same(a.control, b.control) && same(a.to, b.to);
}
