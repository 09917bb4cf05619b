import type { Point } from '../board/element.ts';
import type { Table } from '../board/superpose.ts';
import { drawElements, type ElementMemo, type Offsets, paintingOrder } from './drawElements.ts';
import type { Box, Drawing, DrawingWords, ElementDrawing, Hand, LinkDrawing, Notation } from './drawing.ts';
import { Grid } from './grid.ts';
import { drawLabel, type LabelWords } from './labels/drawLabel.ts';
import { groundMarkOf } from './labels/groundMark.ts';
import { createLabelPlacer } from './labels/labelPlacer.ts';
import { placeLabels } from './labels/placeLabels.ts';
import type { Labelled } from './labels/placeOne.ts';
import { asideOf } from './links/asideOf.ts';
import { barLevels } from './links/barLevels.ts';
import { bracketOf } from './links/bracketOf.ts';
import { drawBesideEntry, drawChildEntry, drawCoupleEntry } from './links/drawFamilies.ts';
import { type Routed, routeFlows } from './links/flowRouter.ts';
import { LineGrid } from './links/lineGrid.ts';
import { linkDrawing } from './links/linkDrawing.ts';
import { obstacles } from './obstacles.ts';
import { type TableIndex, tableIndex } from './tableIndex.ts';

const NONE: Offsets = new Map();

interface KeptLink {
  /** what it was drawn from, compared by identity */
  mark: readonly unknown[];
  drawing: LinkDrawing;
}

export interface DrawingOptions {
  notation?: Notation;
  /** the day on which ages are counted, `YYYY-MM-DD`; without it, years of birth are written */
  on?: string | null;
  /** people who came marked as confidential from another program are drawn only where somebody asks. DR19 */
  restricted?: 'hidden' | 'shown';
}

/**
 * A drawer that remembers: what didn't change is the same object as before, so the canvas paints again only what
 * moved. `offsets` are moves in flight; while there are any, only links that hold on to something that moves are
 * drawn again. Given the same table and no offsets, a drawer with a past and a new one give equal drawings. BO1, BO2.
 */
export function createDrawer(
  words: DrawingWords,
  { notation = 'sociogram', on = null, restricted = 'hidden' }: DrawingOptions = {},
): (table: Table, offsets?: Offsets) => Drawing {
  const hand: Hand = { words, notation, on };
  const shown = restricted === 'shown' ? 'everybody' : 'unrestricted';
  const elementMemo = new Map<string, ElementMemo>();
  let last: { table: Table; drawn: ReadonlyMap<string, ElementDrawing> } | null = null;
  let atRest: ReadonlyMap<string, ElementDrawing> = new Map();
  let links: Map<string, KeptLink> = new Map();
  let routes: Map<string, Routed> = new Map();
  const placeAll = createLabelPlacer();
  let labels: Map<string, Point> = new Map();
  let levels: ReadonlyMap<string, number> = new Map();

  return (table, offsets = NONE) => {
    const index = tableIndex(table);
    const inFlight = offsets.size > 0;
    const drawn = drawElements(index, { hand, offsets, memo: elementMemo, shown });
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

    // 1. Couples and children, straight from place to place.
    for (const entry of wanted(index.couples)) {
      const [a, b] = entry.ends;
      const mark = [
        entry.link,
        drawn.get(a ?? ''),
        drawn.get(b ?? ''),
        ...sectionOf(entry.ends, drawn, index),
      ];
      keep(entry.key, mark, () => drawCoupleEntry(entry, drawn, { index, hand }));
    }
    for (const entry of wanted(index.besides)) {
      const mark = [entry.link, ...entry.ends.map((end) => drawn.get(end))];
      keep(entry.key, mark, () => drawBesideEntry(entry, drawn));
    }
    if (!inFlight) levels = barLevels(index, drawn);
    for (const entry of wanted(index.children)) {
      const level = levels.get(entry.pair) ?? 0;
      const siblings = index.families.get(entry.pair) ?? [];
      const everybody = siblings.flatMap(({ ends, link }) => [link, ...ends.map((end) => drawn.get(end))]);
      const isCouple = index.couplesByPair.has(entry.pair);
      const section = isCouple ? sectionOf(entry.ends, drawn, index) : [];
      const { aside, low } = asideOf(entry, index, drawn);
      keep(entry.key, [entry.link, isCouple, level, aside, low, ...section, ...everybody], () =>
        drawChildEntry(entry, drawn, { index, hand, level }),
      );
    }

    // 2. The lines that find their way round whoever stands between: each view has its own. DR3.
    const flows = notation === 'sociogram' ? index.relations : index.feelings;
    const routed = routeFlows(wanted(flows), routes, {
      drawn,
      around: obstacles.toLines(drawn),
      couples: index.couplesByPair,
      changed: inFlight ? null : obstacles.changed(atRest, drawn),
    });
    const nextRoutes = touched ? new Map(routes) : new Map<string, Routed>();
    for (const one of routed) nextRoutes.set(one.entry.key, one);

    // 3. Labels, once every line is known; in flight, only those of the links that move.
    const asked = routed.flatMap(labelWanted);
    if (!inFlight) {
      labels = placeAll(asked, {
        boxes: obstacles.toLabels(drawn, fresh),
        traces: obstacles.lines(fresh, nextRoutes.values()),
      });
    } else if (asked.length > 0) {
      const elements = new Grid<Box>();
      for (const box of obstacles.toLabels(drawn, []).values()) elements.add(box, box);
      labels = new Map([...labels, ...placeLabels(asked, { elements, lines: new LineGrid() })]);
    }
    for (const one of routed) {
      const { entry, drawn: line, flow } = one;
      const at = labels.get(entry.key);
      keep(entry.key, [entry.link, line, at?.[0], at?.[1], one.from.inside, one.to.inside], () => {
        if (!line) return null;
        const said = labelWords(one);
        const label = said && at ? drawLabel(said, at) : null;
        const { key, ends, link } = entry;
        const above = one.from.inside !== null && one.from.inside === one.to.inside;
        return linkDrawing(link, { key, ends, look: flow.look, ink: flow.ink, ...line, label, above });
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

/** Who a couple's line goes over, where somebody stands between the two. */
function sectionOf(
  [first = '', second = '']: readonly string[],
  drawn: ReadonlyMap<string, ElementDrawing>,
  index: TableIndex,
): readonly ElementDrawing[] {
  const [a, b] = [drawn.get(first), drawn.get(second)];
  const bracket = a && b ? bracketOf([a, b], drawn, index) : null;
  return bracket ? [bracket.outer, ...bracket.over] : [];
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

function labelWords({ entry: { link }, flow }: Routed): LabelWords | null {
  const text = link.label.trim();
  const number = link.kind === 'relation' ? link.order : null;
  const ground = groundMarkOf(link.ground);
  return text === '' && number === null && ground === null ? null : { text, number, ground, ink: flow.ink };
}

function labelWanted(routed: Routed): Labelled[] {
  const words = labelWords(routed);
  const { entry, drawn, flow } = routed;
  return words && drawn ? [{ key: entry.key, trace: drawn.trace, words, marked: flow.marked }] : [];
}

function assemble(drawn: ReadonlyMap<string, ElementDrawing>, links: LinkDrawing[]): Drawing {
  const elements = paintingOrder(drawn.values());
  return {
    box: obstacles.all(elements.length === 0 ? [] : [...elements, ...links]),
    elements,
    links,
    looks: new Set(links.map(({ look }) => look)),
    elementAt: drawn,
  };
}
