import type { Point } from '../board/element.ts';
import type { Table } from '../board/superpose.ts';
import { drawElements, type ElementMemo, type Offsets, paintingOrder } from './drawElements.ts';
import type { Box, Drawing, DrawingWords, ElementDrawing, LinkDrawing } from './drawing.ts';
import { Grid } from './grid.ts';
import { drawLabel, type LabelWords } from './labels/drawLabel.ts';
import { type Labelled, placeLabels } from './labels/placeLabels.ts';
import { drawBesideEntry, drawChildEntry, drawCoupleEntry } from './links/drawFamilies.ts';
import { RELATION_LOOKS } from './links/drawRelation.ts';
import { LineGrid } from './links/lineGrid.ts';
import { linkDrawing } from './links/linkDrawing.ts';
import { type Routed, routeRelations } from './links/relationRouter.ts';
import { type TableIndex, tableIndex } from './tableIndex.ts';

const NONE: Offsets = new Map();

interface KeptLink {
  /** what it was drawn from, compared by identity */
  mark: readonly unknown[];
  drawing: LinkDrawing;
}

/**
 * A drawer that remembers: what didn't change is the same object as before, so the canvas paints again only what
 * moved. `offsets` are moves in flight; while there are any, only links that hold on to something that moves are
 * drawn again. Given the same table and no offsets, a drawer with a past and a new one give equal drawings. BO1, BO2.
 */
export function createDrawer(words: DrawingWords): (table: Table, offsets?: Offsets) => Drawing {
  const elementMemo = new Map<string, ElementMemo>();
  let last: { table: Table; drawn: ReadonlyMap<string, ElementDrawing> } | null = null;
  let atRest: ReadonlyMap<string, ElementDrawing> = new Map();
  let links: Map<string, KeptLink> = new Map();
  let routes: Map<string, Routed> = new Map();
  let labels: Map<string, Point> = new Map();

  return (table, offsets = NONE) => {
    const index = tableIndex(table);
    const inFlight = offsets.size > 0;
    const drawn = drawElements(index, { words, offsets, memo: elementMemo });
    const touched = inFlight && last?.table === table ? touchedLinks(index, last.drawn, drawn) : null;
    const fresh = touched ? new Map(links) : new Map<string, KeptLink>();
    const wanted = <T extends { key: string }>(entries: readonly T[]): readonly T[] =>
      touched ? entries.filter(({ key }) => touched.has(key)) : entries;
    const keep = (key: string, mark: readonly unknown[], draw: () => LinkDrawing | null) => {
      const old = links.get(key);
      if (old && sameMark(old.mark, mark)) {
        fresh.set(key, old);
        return;
      }
      const drawing = draw();
      if (drawing) fresh.set(key, { mark, drawing });
      else fresh.delete(key);
    };

    // 1. The genogram's own lines, straight from place to place.
    for (const entry of wanted(index.couples)) {
      const [a, b] = entry.ends;
      const mark = [entry.link, drawn.get(a ?? ''), drawn.get(b ?? '')];
      keep(entry.key, mark, () => drawCoupleEntry(entry, drawn, words));
    }
    for (const entry of wanted(index.besides)) {
      const mark = [entry.link, ...entry.ends.map((end) => drawn.get(end))];
      keep(entry.key, mark, () => drawBesideEntry(entry, drawn));
    }
    for (const entry of wanted(index.children)) {
      const siblings = index.families.get(entry.pair) ?? [];
      const everybody = siblings.flatMap(({ ends, link }) => [link, ...ends.map((end) => drawn.get(end))]);
      const isCouple = index.couplesByPair.has(entry.pair);
      keep(entry.key, [entry.link, isCouple, ...everybody], () => drawChildEntry(entry, drawn, index));
    }

    // 2. The directed links, round whoever stands between.
    const around = new Grid<ElementDrawing>();
    for (const element of drawn.values()) if (element.kind !== 'household') around.add(element.box, element);
    const changed = inFlight ? [] : changedBoxes(atRest, drawn);
    const surroundings = { drawn, around, changed, inFlight };
    const routed = routeRelations(wanted(index.relations), routes, surroundings);
    const nextRoutes = touched ? new Map(routes) : new Map<string, Routed>();
    for (const one of routed) nextRoutes.set(one.entry.key, one);

    // 3. Labels, once every line is known; in flight, only those of the links that move.
    const asked = routed.flatMap(labelWanted);
    if (!inFlight) {
      labels = placeLabels(asked, {
        elements: readableBoxes(drawn, fresh.values()),
        lines: linesOf(fresh, nextRoutes.values()),
      });
    } else if (asked.length > 0) {
      const moving = { elements: readableBoxes(drawn, []), lines: new LineGrid() };
      labels = new Map([...labels, ...placeLabels(asked, moving)]);
    }
    for (const one of routed) {
      const { entry, drawn: line, kind } = one;
      const at = labels.get(entry.key);
      keep(entry.key, [entry.link, line, at?.[0], at?.[1], one.from.inside, one.to.inside], () => {
        if (!line) return null;
        const said = labelWords(one);
        const label = said && at ? drawLabel(said, at) : null;
        const { key, ends, link } = entry;
        const above = one.from.inside !== null && one.from.inside === one.to.inside;
        const { ink } = RELATION_LOOKS[kind];
        return linkDrawing(link, { key, ends, look: kind, ink, ...line, label, above });
      });
    }

    routes = nextRoutes;
    links = fresh;
    last = { table, drawn };
    if (!inFlight) atRest = drawn;
    return assemble(
      drawn,
      [...fresh.values()].map(({ drawing }) => drawing),
    );
  };
}

function sameMark(a: readonly unknown[], b: readonly unknown[]): boolean {
  return a.length === b.length && a.every((part, place) => part === b[place]);
}

/** Links to draw again: those of every element that moved, and the brothers and sisters of a child whose family did. */
function touchedLinks(
  index: TableIndex,
  before: ReadonlyMap<string, ElementDrawing>,
  after: ReadonlyMap<string, ElementDrawing>,
): Set<string> {
  const touched = new Set<string>();
  for (const [key, drawing] of after) {
    if (before.get(key) === drawing) continue;
    for (const link of index.touching.get(key) ?? []) touched.add(link);
  }
  for (const siblings of index.families.values())
    if (siblings.some(({ key }) => touched.has(key))) for (const { key } of siblings) touched.add(key);
  return touched;
}

function labelWords({ entry: { link }, kind }: Routed): LabelWords | null {
  const text = link.label.trim();
  return text === '' && link.order === null
    ? null
    : { text, number: link.order, ink: RELATION_LOOKS[kind].ink };
}

function labelWanted(routed: Routed): Labelled[] {
  const words = labelWords(routed);
  return words && routed.drawn ? [{ key: routed.entry.key, trace: routed.drawn.trace, words }] : [];
}

/** What no label may cover: people, buildings, the names of households, the years of couples. */
function readableBoxes(drawn: ReadonlyMap<string, ElementDrawing>, family: Iterable<KeptLink>): Grid<Box> {
  const grid = new Grid<Box>();
  for (const { kind, box, nameBox } of drawn.values()) {
    const words = kind === 'household' ? nameBox : box;
    if (words) grid.add(words, words);
  }
  for (const { drawing } of family) if (drawing.label) grid.add(drawing.label.box, drawing.label.box);
  return grid;
}

function linesOf(family: ReadonlyMap<string, KeptLink>, routes: Iterable<Routed>): LineGrid {
  const lines = new LineGrid();
  for (const [key, { drawing }] of family) lines.add(key, drawing.trace);
  for (const { entry, drawn } of routes) if (drawn) lines.add(entry.key, drawn.trace);
  return lines;
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
  let [left, top, right, bottom] = [Infinity, Infinity, -Infinity, -Infinity];
  for (const { box } of [...elements, ...links]) {
    left = Math.min(left, box.x);
    top = Math.min(top, box.y);
    right = Math.max(right, box.x + box.width);
    bottom = Math.max(bottom, box.y + box.height);
  }
  const nothing = elements.length === 0;
  return {
    box: nothing
      ? { x: 0, y: 0, width: 0, height: 0 }
      : { x: left, y: top, width: right - left, height: bottom - top },
    elements,
    links,
    looks: new Set(links.map(({ look }) => look)),
    elementAt: drawn,
  };
}
