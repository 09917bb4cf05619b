import type { Kin } from '../graph/kin.ts';
import type { RowItem } from '../rows/rowItem.ts';
import { numberRow } from './countRowCrossings.ts';
import { firstOrder } from './firstOrder.ts';
import { presentOrder } from './presentOrder.ts';
import { type Order, recall, remember, search, sifted } from './search.ts';
import { turned } from './sweep.ts';

/** An order from scratch is taken when the present one has more than this many times its crossings, and two more. */
const WORTH_MOVING = 1.3;
/** Items: above, fewer searches. */
const MANY = 700;

/**
 * Orders the rows so that few lines cross. Where most people have a place already, their order is kept and only what
 * lessens the crossings moves, unless an order found from scratch is clearly better. KI21–KI24.
 */
export function orderRows(rows: RowItem[][], onProgress: (share: number) => void): void {
  const items = rows.flat();
  const people = items.flatMap((item) => item.people);
  const placed = people.filter(({ person }) => person.at !== null).length;
  let kept: Order | null = null;
  if (placed * 2 > people.length) {
    presentOrder(rows, onMap);
    kept = sifted(rows);
    onProgress(0.3);
  }
  let best: Order | null = kept?.crossings === 0 ? kept : null;
  const starts = best ? [] : startsOf(items);
  for (const [turn, { from, flipped }] of starts.entries()) {
    for (const item of items) item.flipped = flipped && item.turns;
    firstOrder(rows, from);
    const found = search(rows);
    if (!best || found.crossings < best.crossings) best = found;
    onProgress(0.3 + (0.7 * (turn + 1)) / starts.length);
    if (best.crossings === 0) break;
  }
  if (kept && best && kept.crossings <= best.crossings * WORTH_MOVING + 1) best = kept;
  if (best && best !== kept && pinsOutOfOrder(best) && placed > 0) {
    presentOrder(rows, onMap);
    best = sifted(rows);
  }
  if (best) recall(rows, best);
  asDrawn(rows);
}

/** Once more from where everybody would stand: lines that went through rows anywhere now go where they are drawn. */
export function orderAgain(rows: RowItem[][], xOf: (kin: Kin) => number): boolean {
  const before = remember(rows);
  presentOrder(rows, xOf);
  const after = sifted(rows);
  const better = after.crossings < before.crossings;
  recall(rows, better ? after : before);
  if (better) asDrawn(rows);
  return better;
}

const onMap = ({ person }: Kin) => person.at?.[0] ?? null;

function asDrawn(rows: readonly (readonly RowItem[])[]): void {
  for (const row of rows) {
    for (const item of row) if (item.turns) turnAsDrawn(item);
    numberRow(row);
  }
}

interface Start {
  from: readonly RowItem[];
  /** chains begin turned round: another way to the same goal, that often ends lower */
  flipped: boolean;
}

/** Where the walk begins: at those with most below them, and at the first. */
function startsOf(items: readonly RowItem[]): Start[] {
  const roots = items.filter(({ ups, downs }) => ups.length === 0 && downs.length > 0);
  const below = new Map(roots.map((root) => [root, countBelow(root)]));
  roots.sort((a, b) => (below.get(b) ?? 0) - (below.get(a) ?? 0));
  const chosen = roots.slice(0, items.length > MANY ? 3 : 6);
  const walks = chosen.length === 0 ? [[...items]] : chosen.map((root) => [root, ...roots, ...items]);
  return walks.flatMap((from) => {
    const straight = { from, flipped: false };
    return items.length > MANY ? [straight] : [straight, { from, flipped: true }];
  });
}

function countBelow(root: RowItem): number {
  const seen = new Set([root]);
  for (const item of seen) for (const { lower } of item.downs) seen.add(lower.item);
  return seen.size;
}

/** People placed by hand would stand in the wrong order: their places go before fewer crossings. */
function pinsOutOfOrder(order: Order): boolean {
  return order.rows.some((row) => {
    let last = -Infinity;
    for (const { item } of row)
      for (const { person } of item.people) {
        if (!person.pinned || !person.at) continue;
        if (person.at[0] < last) return true;
        last = person.at[0];
      }
    return false;
  });
}

/** Where it makes no crossing: as they stand, or else the man left, the earlier partner left. KI25. */
function turnAsDrawn(item: RowItem): void {
  const shown = item.flipped ? [...item.people].reverse() : item.people;
  const [left, right] = [shown[0], shown.at(-1)];
  if (!left || !right || turned(item, 'ups') + turned(item, 'downs') !== 0) return;
  const there = shown.flatMap(({ person }) => (person.at ? [person.at[0]] : []));
  const [from = 0, to = 0] = [there[0], there.at(-1)];
  const wrong =
    there.length > 1 ? from > to : shown.length === 2 ? isWrongWay(left, right) : laterFirst(left, right);
  if (wrong) item.flipped = !item.flipped;
}

function isWrongWay(left: Kin, right: Kin): boolean {
  return left.person.symbol === 'circle' && right.person.symbol === 'square';
}

function laterFirst(left: Kin, right: Kin): boolean {
  const [since, untold] = [(kin: Kin) => kin.couples.map((one) => one.since).sort()[0], '~'];
  return (since(left) ?? untold) > (since(right) ?? untold);
}
