import type { Point } from '#shared/board/element.ts';
import { type Child, type Couple, endsOf, type Relation } from '#shared/board/link.ts';
import { relationKind, sideOf } from '#shared/board/relationKind.ts';
import { endKey, type PlacedLink, type Table } from '#shared/board/superpose.ts';
import { boxes } from './boxes.ts';
import type { Curve } from './curve.ts';
import { type ChildWay, drawChild } from './drawChild.ts';
import { between, type CoupleLine, coupleLine, drawCouple, leave } from './drawCouple.ts';
import { drawElements, type ElementMemo, type Offsets, paintingOrder } from './drawElements.ts';
import type { Box, Drawing, DrawingWords, ElementDrawing, LinkDrawing, LinkLook } from './drawing.ts';
import { drawLabel } from './drawLabel.ts';
import { drawRelation, RELATION_LOOKS } from './drawRelation.ts';
import { Grid } from './grid.ts';
import { pathOf } from './pathOf.ts';
import { type Labelled, placeLabels } from './placeLabels.ts';
import { roomOf, route } from './route.ts';

const NONE: Offsets = new Map();

type PlacedRelation = Relation & { compartment: string };

interface Routed {
  relation: PlacedRelation;
  from: ElementDrawing;
  to: ElementDrawing;
  taken: string;
  curve: Curve | null;
  bend: number;
  drawn: ReturnType<typeof drawRelation> | null;
}

/**
 * A drawer that remembers: what didn't change is the same object as before, so the canvas paints again only what
 * moved. `offsets` are moves in flight; while there are any, labels of links that don't move stay where they are.
 * Given the same table and no offsets, a drawer with a past and a new one give equal drawings. BO1, BO2.
 */
export function createDrawer(words: DrawingWords): (table: Table, offsets?: Offsets) => Drawing {
  const elementMemo = new Map<string, ElementMemo>();
  let elements: ReadonlyMap<string, ElementDrawing> = new Map();
  let routed = new Map<string, Routed>();
  let links = new Map<string, { mark: readonly unknown[]; drawing: LinkDrawing }>();
  let labelled = new Map<string, Point>();

  return (table, offsets = NONE) => {
    const before = elements;
    const drawn = drawElements(table, { words, offsets, memo: elementMemo });
    elements = drawn;
    const changed = changedBoxes(before, drawn);
    const around = new Grid<ElementDrawing>();
    for (const element of drawn.values()) if (element.kind !== 'household') around.add(element.box, element);

    // 1. The genogram's own lines, straight from place to place.
    const fresh: typeof links = new Map();
    const keep = (link: PlacedLink, mark: readonly unknown[], draw: () => LinkDrawing) => {
      const key = linkKey(link);
      const old = links.get(key);
      const same = old?.mark.length === mark.length && old.mark.every((part, index) => part === mark[index]);
      fresh.set(key, old && same ? old : { mark, drawing: draw() });
    };
    const couples = new Map<string, CoupleLine>();
    for (const link of table.links) {
      if (link.kind === 'couple') {
        const [a, b] = [drawn.get(endKey(link.a)), drawn.get(endKey(link.b))];
        if (!a || !b) continue;
        const line = coupleLine(a, b);
        couples.set(pairKey(link.a, link.b), line);
        keep(link, [link, a, b], () =>
          linkDrawing(link, { look: `union-${link.union}`, ink: 'live', ...drawCouple(link, line, words) }),
        );
      } else if (link.kind === 'membership' && link.place === 'beside') {
        const [member, of] = [drawn.get(endKey(link.member)), drawn.get(endKey(link.of))];
        if (!member || !of || of.kind !== 'structure') continue;
        keep(link, [link, member, of], () => drawBeside(link, member, of));
      }
    }
    const families = childrenByParents(table.links, drawn);
    for (const link of table.links) {
      if (link.kind !== 'child') continue;
      const child = drawn.get(endKey(link.child));
      const way = familyWay(link, { drawn, couples, families });
      if (!child || !way) continue;
      keep(link, [link, child, way.root[0], way.root[1], way.highest, way.allFostered], () =>
        linkDrawing(link, {
          look: `child-${link.filiation}`,
          ink: 'live',
          ...drawChild(link.filiation, child, way),
        }),
      );
    }

    // 2. The directed links, round whoever stands between.
    const routes = new Map<string, Routed>();
    const takenBy = new Map<string, Set<number>>();
    for (const link of table.links) {
      if (link.kind !== 'relation') continue;
      const [from, to] = [drawn.get(endKey(link.from)), drawn.get(endKey(link.to))];
      if (!from || !to) continue;
      const pair = pairKey(link.from, link.to);
      const taken = takenBy.get(pair) ?? new Set();
      takenBy.set(pair, taken);
      const key = linkKey(link);
      const mark = [...taken].join();
      const old = routed.get(key);
      const still =
        old?.from === from &&
        old.to === to &&
        old.taken === mark &&
        sameSides(old, from, to) &&
        !changed.some((box) => boxes.meet(box, roomOf(from, to)));
      const found = still ? old : routeAnew(link, { from, to, taken, around, mark });
      routes.set(key, found.relation === link ? found : { ...found, relation: link });
      if (found.curve) taken.add(found.bend);
    }
    routed = routes;

    // 3. Labels, once every line is known; while something moves, only those of the links that move.
    const inFlight = offsets.size > 0;
    const asked = labelsWanted(routes, inFlight ? labelled : NONE, links);
    if (asked.length > 0) {
      const lines = new Grid<string>();
      const spot = (key: string, trace: readonly Point[]) => {
        for (const [x, y] of trace) lines.add({ x: x - 1, y: y - 1, width: 2, height: 2 }, key);
      };
      if (!inFlight) {
        for (const [key, { drawing }] of fresh) spot(key, drawing.trace);
        for (const [key, { drawn: line }] of routes) if (line) spot(key, line.trace);
      }
      const named = new Grid<Box>();
      for (const { kind, box, nameBox } of drawn.values()) {
        const words = kind === 'household' ? nameBox : box;
        if (words) named.add(words, words);
      }
      const placed = placeLabels(asked, { elements: named, lines });
      labelled = inFlight ? new Map([...labelled, ...placed]) : placed;
    }
    for (const [key, { relation, from, to, curve, drawn: line }] of routes) {
      if (!curve || !line) continue;
      const at = labelled.get(key);
      keep(relation, [relation, line, at?.[0], at?.[1]], () => {
        const kind = kindOf(from, to);
        const { ink } = RELATION_LOOKS[kind];
        const label = hasWords(relation) && at ? drawLabel(wordsOf(relation, from, to), at) : null;
        return linkDrawing(relation, { look: kind, ink, ...line, label });
      });
    }
    links = fresh;
    return assemble(
      drawn,
      [...fresh.values()].map(({ drawing }) => drawing),
    );
  };
}

function routeAnew(
  relation: PlacedRelation,
  { from, to, taken, around, mark }: Parameters<typeof route>[0] & { mark: string },
): Routed {
  const found = route({ from, to, taken, around });
  const drawn = found ? drawRelation(kindOf(from, to), found.curve) : null;
  return { relation, from, to, taken: mark, curve: found?.curve ?? null, bend: found?.bend ?? 0, drawn };
}

function labelsWanted(
  routes: ReadonlyMap<string, Routed>,
  placed: ReadonlyMap<string, Point>,
  links: ReadonlyMap<string, { mark: readonly unknown[] }>,
): Labelled[] {
  const wanted: Labelled[] = [];
  for (const [key, { relation, from, to, drawn }] of routes) {
    if (!drawn || !hasWords(relation)) continue;
    if (placed.has(key) && links.get(key)?.mark[1] === drawn) continue;
    wanted.push({ key, trace: drawn.trace, words: wordsOf(relation, from, to) });
  }
  return wanted;
}

function hasWords(relation: Relation): boolean {
  return relation.label.trim() !== '' || relation.order !== null;
}

function wordsOf(relation: Relation, from: ElementDrawing, to: ElementDrawing) {
  return { text: relation.label.trim(), number: relation.order, ink: RELATION_LOOKS[kindOf(from, to)].ink };
}

/** Text has no side and no links (superpose leaves them out): `living` here is never seen. */
function kindOf(from: ElementDrawing, to: ElementDrawing) {
  return relationKind(sideOf(from) ?? 'living', sideOf(to) ?? 'living');
}

function sameSides(old: Routed, from: ElementDrawing, to: ElementDrawing): boolean {
  return old.from.kind === from.kind && old.to.kind === to.kind;
}

function drawBeside(link: PlacedLink, member: ElementDrawing, of: ElementDrawing): LinkDrawing {
  const [from, to] = [leave(member, of.at), leave(of, member.at)];
  const trace = Array.from({ length: 7 }, (_, step) => between(from, to, step / 6));
  const d = pathOf.line([from, to]);
  return linkDrawing(link, {
    look: 'beside',
    ink: 'work',
    trace,
    line: [{ shape: 'path', d, stroke: 'work', fill: null, width: 1.4, dash: null }],
  });
}

type LinkParts = Pick<LinkDrawing, 'ink' | 'line' | 'trace'> & {
  look: LinkLook;
  label?: LinkDrawing['label'];
};

function linkDrawing(link: PlacedLink, { look, ink, line, trace, label = null }: LinkParts): LinkDrawing {
  const reach = boxes.grow(boxes.of(trace), 14);
  return {
    key: linkKey(link),
    compartment: link.compartment,
    id: link.id,
    look,
    ink,
    ends: endsOf(link).map(endKey),
    trace,
    box: label ? boxes.union(reach, label.box) : reach,
    line,
    label,
  };
}

export function linkKey(link: Pick<PlacedLink, 'compartment' | 'id'>): string {
  return endKey({ compartment: link.compartment, element: link.id });
}

function pairKey(a: Couple['a'], b: Couple['b']): string {
  return [endKey(a), endKey(b)].sort().join(' ');
}

function parentsKey(link: Child): string {
  return link.parents.map(endKey).sort().join(' ');
}

function childrenByParents(links: readonly PlacedLink[], drawn: ReadonlyMap<string, ElementDrawing>) {
  const families = new Map<string, { highest: number; allFostered: boolean }>();
  for (const link of links) {
    if (link.kind !== 'child') continue;
    const top = drawn.get(endKey(link.child))?.box.y;
    if (top === undefined) continue;
    const family = families.get(parentsKey(link));
    families.set(parentsKey(link), {
      highest: Math.min(family?.highest ?? Infinity, top),
      allFostered: (family?.allFostered ?? true) && link.filiation === 'foster',
    });
  }
  return families;
}

interface FamilySurroundings {
  drawn: ReadonlyMap<string, ElementDrawing>;
  couples: ReadonlyMap<string, CoupleLine>;
  families: ReturnType<typeof childrenByParents>;
}

function familyWay(link: Child, { drawn, couples, families }: FamilySurroundings): ChildWay | null {
  const family = families.get(parentsKey(link));
  const parents = link.parents.flatMap((end) => drawn.get(endKey(end)) ?? []);
  const [first, second] = parents;
  if (!family || !first) return null;
  const [a, b] = link.parents;
  const couple = a && b ? couples.get(pairKey(a, b)) : undefined;
  const below = (parent: ElementDrawing): Point => [parent.at[0], parent.box.y + parent.box.height + 2];
  const root = couple?.drop ?? (second ? between(first.at, second.at, 0.5) : below(first));
  return { root, ...family };
}

function changedBoxes(
  before: ReadonlyMap<string, ElementDrawing>,
  after: ReadonlyMap<string, ElementDrawing>,
): Box[] {
  const changed: Box[] = [];
  for (const [key, old] of before) {
    const now = after.get(key);
    if (now === old || old.kind === 'household') continue;
    changed.push(old.box);
    if (now) changed.push(now.box);
  }
  for (const [key, now] of after) if (!before.has(key) && now.kind !== 'household') changed.push(now.box);
  return changed;
}

function assemble(drawn: ReadonlyMap<string, ElementDrawing>, links: LinkDrawing[]): Drawing {
  const elements = paintingOrder(drawn.values());
  const all = [...elements.map(({ box }) => box), ...links.map(({ box }) => box)];
  const [first, ...rest] = all;
  return {
    box: first ? rest.reduce(boxes.union, first) : { x: 0, y: 0, width: 0, height: 0 },
    elements,
    links,
    looks: new Set(links.map(({ look }) => look)),
    elementAt: drawn,
  };
}
