import { type RelationKind, relationKind, sideOf } from '../../board/relationKind.ts';
import { boxes } from '../boxes.ts';
import type { Box, ElementDrawing } from '../drawing.ts';
import type { Grid } from '../grid.ts';
import type { RelationEntry } from '../tableIndex.ts';
import { drawRelation } from './drawRelation.ts';
import { roomOf, route } from './route.ts';

export interface Routed {
  entry: RelationEntry;
  from: ElementDrawing;
  to: ElementDrawing;
  kind: RelationKind;
  /** bends its siblings had taken before it */
  taken: string;
  bend: number | null;
  /** null where its ends lie on each other */
  drawn: ReturnType<typeof drawRelation> | null;
}

export interface Surroundings {
  drawn: ReadonlyMap<string, ElementDrawing>;
  around: Grid<ElementDrawing>;
  /** boxes of what came, went or moved since the table was last at rest */
  changed: readonly Box[];
  inFlight: boolean;
}

/**
 * Routes relations in order, those between the same two beside each other. A route found before holds while its ends
 * are the same and nothing changed in its room; in flight, whatever others do (put down, what flew is another drawing,
 * and so has changed).
 */
export function routeRelations(
  entries: readonly RelationEntry[],
  before: ReadonlyMap<string, Routed>,
  surroundings: Surroundings,
): Routed[] {
  const { drawn } = surroundings;
  const takenBy = new Map<string, Set<number>>();
  const found: Routed[] = [];
  for (const entry of entries) {
    const [from, to] = [drawn.get(entry.ends[0] ?? ''), drawn.get(entry.ends[1] ?? '')];
    if (!from || !to) continue;
    let taken = takenBy.get(entry.pair);
    if (!taken) {
      taken = new Set();
      takenBy.set(entry.pair, taken);
    }
    const old = before.get(entry.key);
    const routed =
      old && holds(old, { from, to, taken, surroundings })
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

function holds(old: Routed, { from, to, taken, surroundings: { changed, inFlight } }: Ends): boolean {
  if (old.from !== from || old.to !== to || old.taken !== [...taken].join()) return false;
  if (inFlight) return true;
  if (changed.length === 0) return true;
  const room = roomOf(from, to);
  return !changed.some((box) => boxes.meet(box, room));
}

function routeOne(entry: RelationEntry, { from, to, taken, surroundings }: Ends): Routed {
  // Text has no side and no links (superpose leaves them out): `living` here is never seen.
  const kind = relationKind(sideOf(from) ?? 'living', sideOf(to) ?? 'living');
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
    kind,
    taken: [...taken].join(),
    bend: way?.bend ?? null,
    drawn: way ? drawRelation(kind, way.curve) : null,
  };
}
