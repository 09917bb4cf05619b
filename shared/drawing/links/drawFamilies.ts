import type { Point } from '../../board/element.ts';
import { FILIATION_LOOKS } from '../../notation/looks/filiationLooks.ts';
import type { ElementDrawing, Hand, LinkDrawing } from '../drawing.ts';
import { pathOf } from '../pathOf.ts';
import type { BesideEntry, ChildEntry, CoupleEntry, TableIndex } from '../tableIndex.ts';
import { asideOf } from './asideOf.ts';
import { BAR_STEP } from './barLevels.ts';
import { between } from './between.ts';
import { bracketOf } from './bracketOf.ts';
import { coupleLine } from './coupleLine.ts';
import { type ChildWay, drawChild, type Twins } from './drawChild.ts';
import { drawCouple } from './drawCouple.ts';
import { leave } from './leave.ts';
import { linkDrawing } from './linkDrawing.ts';

type Drawn = ReadonlyMap<string, ElementDrawing>;

/** Px below the parents' names where their common line runs. */
const JOINED = 8;

export function drawCoupleEntry(
  { key, link, ends }: CoupleEntry,
  drawn: Drawn,
  { index, hand }: { index: TableIndex; hand: Hand },
): LinkDrawing | null {
  const [a, b] = [drawn.get(ends[0] ?? ''), drawn.get(ends[1] ?? '')];
  if (!a || !b) return null;
  const line = coupleLine([a, b], bracketOf([a, b], drawn, index));
  const parts = drawCouple(link, line, { words: hand.words, thin: isThin(hand) });
  return linkDrawing(link, { key, ends, look: `union-${link.union}`, ink: 'live', ...parts });
}

export function drawBesideEntry({ key, link, ends }: BesideEntry, drawn: Drawn): LinkDrawing | null {
  const [member, of] = [drawn.get(ends[0] ?? ''), drawn.get(ends[1] ?? '')];
  if (!member || of?.kind !== 'structure') return null;
  const [from, to] = [leave(member, of.at), leave(of, member.at)];
  const trace = Array.from({ length: 7 }, (_, step) => between(from, to, step / 6));
  const d = pathOf.line([from, to]);
  const line = [{ shape: 'path', d, stroke: 'work', fill: null, width: 1.4, dash: null }] as const;
  return linkDrawing(link, { key, ends, look: 'beside', ink: 'work', trace, line });
}

export function drawChildEntry(
  entry: ChildEntry,
  drawn: Drawn,
  { index, hand, level }: { index: TableIndex; hand: Hand; level: number },
): LinkDrawing | null {
  const { key, link, ends } = entry;
  const child = drawn.get(ends.at(-1) ?? '');
  const lowest = childWay(entry, drawn, index);
  if (!child || !lowest) return null;
  const way = { ...lowest, highest: lowest.highest - level * BAR_STEP };
  const parts = drawChild(link, child, { ...way, thin: isThin(hand) });
  return linkDrawing(link, { key, ends, look: `child-${link.filiation}`, ink: 'live', ...parts });
}

/** Who called whom comes first on the sociogénogramme; who is whose child runs thin behind it. DR4. */
function isThin({ notation }: Hand): boolean {
  return notation === 'sociogram';
}

/** Where a child's line comes from: the middle of the couple, between the parents, or below an only parent's name. */
function childWay(entry: ChildEntry, drawn: Drawn, index: TableIndex): Omit<ChildWay, 'thin'> | null {
  const { ends, pair } = entry;
  const [first, second] = ends.slice(0, -1).map((end) => drawn.get(end));
  const siblings = index.families.get(pair) ?? [];
  if (!first) return null;
  let highest = Number.POSITIVE_INFINITY;
  for (const { ends: keys } of siblings)
    highest = Math.min(highest, drawn.get(keys.at(-1) ?? '')?.box.y ?? Number.POSITIVE_INFINITY);
  const dash = FILIATION_LOOKS[entry.link.filiation].dash;
  const allAlike = siblings.every(({ link }) => FILIATION_LOOKS[link.filiation].dash === dash);
  const isCouple = (index.couplesByPair.get(pair)?.length ?? 0) > 0;
  const joins = second && !isCouple ? joinedBelow(first, second) : [];
  const root = !second
    ? below(first)
    : isCouple
      ? coupleLine([first, second], bracketOf([first, second], drawn, index)).drop
      : between(joins[1] ?? first.at, joins[2] ?? second.at, 0.5);
  return {
    root,
    joins,
    ...asideOf(entry, index, drawn),
    highest,
    commonDash: allAlike ? dash : null,
    twins: twinsOf(entry, siblings, drawn),
  };
}

function below({ at, box }: ElementDrawing): Point {
  return [at[0], box.y + box.height + 2];
}

/** Two parents whom nobody drew as a couple: a line below their names, so that it isn't read as a union's. DR33. */
function joinedBelow(first: ElementDrawing, second: ElementDrawing): Point[] {
  const [from, to] = [below(first), below(second)];
  const y = Math.max(from[1], to[1]) + JOINED;
  return [from, [from[0], y], [to[0], y], to];
}

function twinsOf({ key, link }: ChildEntry, siblings: readonly ChildEntry[], drawn: Drawn): Twins | null {
  const group = link.twins?.group;
  if (!link.twins || group === undefined) return null;
  const born = siblings.filter(({ link: other }) => other.twins?.group === group);
  const places = born.flatMap(({ ends }) => drawn.get(ends.at(-1) ?? '') ?? []);
  if (places.length < 2) return null;
  const xs = places.map(({ at }) => at[0]);
  const own = born.findIndex((other) => other.key === key);
  return {
    x: (Math.min(...xs) + Math.max(...xs)) / 2,
    zygosity: link.twins.zygosity,
    joins: own === 0 ? places.slice(1) : [],
  };
}
