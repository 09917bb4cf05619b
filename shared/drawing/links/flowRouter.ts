import { boxes } from '../boxes.ts';
import type { Box, ElementDrawing } from '../drawing.ts';
import type { Grid } from '../grid.ts';
import type { FlowEntry } from '../tableIndex.ts';
import { drawFlow, type Flow, flowOf } from './drawFlow.ts';
import { roomOf, route } from './route.ts';

export interface Routed {
  entry: FlowEntry;
  from: ElementDrawing;
  to: ElementDrawing;
  flow: Flow;
  /** bends its siblings had taken before it */
  taken: string;
  bend: number | null;
  /** null where its ends lie on each other */
  drawn: ReturnType<typeof drawFlow> | null;
}

export interface Surroundings {
  drawn: ReadonlyMap<string, ElementDrawing>;
  around: Grid<ElementDrawing>;
  /** pairs between whom a couple's line runs straight: others keep off it */
  couples: ReadonlyMap<string, unknown>;
  /** boxes of what came, went or moved since the table was last at rest */
  changed: readonly Box[];
  inFlight: boolean;
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
        : routeOne(entry, { from, to, taken, surroundings });
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
  { entry, from, to, taken, surroundings: { changed, inFlight } }: Ends & { entry: FlowEntry },
): boolean {
  if (old.from !== from || old.to !== to || old.taken !== [...taken].join()) return false;
  // What a relation looks like depends on its ends alone; a feeling that was changed is another line.
  if (old.entry.link !== entry.link && entry.link.kind !== 'relation') return false;
  if (inFlight) return true;
  if (changed.length === 0) return true;
  const room = roomOf(from, to);
  return !changed.some((box) => boxes.meet(box, room));
}

function routeOne(entry: FlowEntry, { from, to, taken, surroundings }: Ends): Routed {
  const flow = flowOf(entry, from, to);
  const { drawn, around } = surroundings;
  // From inside a building to the world, a link is seen from the wall on; between two colleagues, all of it.
  const wall = (one: ElementDrawing, other: ElementDrawing) =>
    one.inside !== null && one.inside !== other.inside && one.inside !== other.key
      ? (drawn.get(one.inside) ?? one)
      : one;
  const way = route({ from, to, fromWall: wall(from, to), toWall: wall(to, from), taken, around });
  return {
    entry,
    from,
    to,
    flow,
    taken: [...taken].join(),
    bend: way?.bend ?? null,
    drawn: way ? drawFlow(entry, flow, way.curve) : null,
  };
}
