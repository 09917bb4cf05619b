import { birthOrder } from '../graph/birthOrder.ts';
import type { Family, Kin } from '../graph/kin.ts';
import { SPACES } from '../spaces.ts';
import { chainsOf } from './chainsOf.ts';
import { newItem, type RowItem, STRAIGHT, type TieEnd } from './rowItem.ts';

const PULL = { child: 1, otherParents: 0.3, couple: 0.5 };

/** The rows of one part of a family, whose generations are known: items, and lines from each row to the next only. */
export function buildRows(people: readonly Kin[]): RowItem[][] {
  const last = people.reduce((most, { generation }) => Math.max(most, generation), 0);
  const byRow = Array.from({ length: last + 1 }, (): Kin[] => []);
  for (const kin of people) byRow[kin.generation]?.push(kin);
  const itemOf = new Map<Kin, RowItem>();
  const rows = byRow.map((row, number) =>
    chainsOf(row).map((chain) => {
      const eldestLeft = birthWay(chain);
      const item = measured(newItem(number, eldestLeft < 0 ? chain.reverse() : chain));
      if (eldestLeft !== 0) item.turns = false;
      for (const kin of chain) itemOf.set(kin, item);
      return item;
    }),
  );
  const lines = new Lines(rows, itemOf);
  for (const family of new Set(people.flatMap(({ families }) => families))) lines.family(family);
  for (const union of new Set(people.flatMap(({ couples }) => couples)))
    if (union.told && union.a.generation !== union.b.generation) lines.apart(union.a, union.b);
  for (const family of new Set(people.flatMap(({ families }) => families))) keepBirthOrder(family, itemOf);
  return rows;
}

/** Brothers and sisters in one chain (twins, two sisters married to one man): above 0 when the elder stand left. */
function birthWay(chain: readonly Kin[]): number {
  let way = 0;
  chain.forEach((left, place) => {
    for (const right of chain.slice(place + 1))
      if (left.childOf[0] && left.childOf[0] === right.childOf[0]) {
        const told = left.childOf[0].children;
        way += Math.sign(birthOrder(right, left)) || (told.indexOf(left) < told.indexOf(right) ? 0.1 : -0.1);
      }
  });
  return way;
}

/** Widths of a chain: a couple's symbols far enough apart for what is written on their line. */
function measured(item: RowItem): RowItem {
  const at: number[] = [];
  let x = 0;
  for (const [place, kin] of item.people.entries()) {
    const before = item.people[place - 1];
    if (before) {
      const needed = (before.person.width + kin.person.width) / 2 + gapBetween(before, kin);
      x += Math.max(needed, isSpanned(item.people, place) ? SPACES.couple : 0);
    }
    at.push(x);
  }
  const left = Math.min(...item.people.map(({ person }, place) => (at[place] ?? 0) - person.width / 2));
  const right = Math.max(...item.people.map(({ person }, place) => (at[place] ?? 0) + person.width / 2));
  const middle = (left + right) / 2;
  item.offsets = at.map((place) => place - middle);
  item.half = (right - left) / 2;
  return item;
}

/** Whether a couple's line goes through the gap before somebody: of the two beside it, or on to one further out. */
function isSpanned(chain: readonly Kin[], place: number): boolean {
  const left = new Set(chain.slice(0, place));
  return chain.slice(place).some(({ couples }) => couples.some(({ a, b }) => left.has(a) || left.has(b)));
}

/** Room between the words of two neighbours in one row. */
export function gapBetween(a: Kin, b: Kin): number {
  const sameHomes = a.homes.length === b.homes.length && a.homes.every((home, at) => b.homes[at] === home);
  return sameHomes ? SPACES.beside : SPACES.homes;
}

/** Elder brothers and sisters stand further left, wherever that makes no circle among the items. KI20. */
function keepBirthOrder(family: Family, itemOf: ReadonlyMap<Kin, RowItem>): void {
  const children = family.children.filter(({ childOf }) => childOf[0] === family);
  children.forEach((child, place) => {
    const elder = children
      .slice(0, place)
      .findLast((one) => one.generation === child.generation && birthOrder(one, child) < 0);
    const [left, right] = [elder && itemOf.get(elder), itemOf.get(child)];
    if (!left || !right || left === right || left.after.includes(right) || leads(right, left)) return;
    left.after.push(right);
    right.before.push(left);
  });
}

function leads(from: RowItem, to: RowItem): boolean {
  const seen = new Set([from]);
  for (const item of seen)
    for (const next of item.after) {
      if (next === to) return true;
      seen.add(next);
    }
  return false;
}

class Lines {
  readonly #rows: RowItem[][];
  readonly #itemOf: ReadonlyMap<Kin, RowItem>;

  constructor(rows: RowItem[][], itemOf: ReadonlyMap<Kin, RowItem>) {
    this.#rows = rows;
    this.#itemOf = itemOf;
  }

  /** From between the parents: down to the row above the highest child along the parents, then along each child. */
  family(family: Family): void {
    const from = this.#dropOf(family);
    const children = family.children.filter(({ generation }) => from && generation > from.item.row);
    if (!from || children.length === 0) return;
    const highest = children.reduce((least, { generation }) => Math.min(least, generation), Infinity);
    let trunk = from;
    for (let row = from.item.row + 1; row < highest; row += 1) trunk = this.#through(row, trunk, STRAIGHT);
    for (const child of children) {
      const to = this.#endOf(child);
      if (!to) continue;
      let end = trunk;
      for (let row = highest; row < child.generation; row += 1)
        end = this.#through(row, end, row === highest ? PULL.child : STRAIGHT);
      const pull = child.childOf[0] === family ? PULL.child : PULL.otherParents;
      this.#tie(end, to, end === trunk ? pull : STRAIGHT);
    }
  }

  /** A couple that can't share a row. */
  apart(a: Kin, b: Kin): void {
    const [upper, lower] = a.generation < b.generation ? [a, b] : [b, a];
    const to = this.#endOf(lower);
    let end = this.#endOf(upper);
    for (let row = upper.generation + 1; end && row < lower.generation; row += 1)
      end = this.#through(row, end, PULL.couple);
    if (end && to) this.#tie(end, to, PULL.couple);
  }

  #tie(upper: TieEnd, lower: TieEnd, pull: number): void {
    const tie = { upper, lower, pull };
    upper.item.downs.push(tie);
    lower.item.ups.push(tie);
  }

  #through(row: number, from: TieEnd, pull: number): TieEnd {
    const item = newItem(row, []);
    item.half = SPACES.line;
    this.#rows[row]?.push(item);
    const end = { item, slot: 0, offset: 0 };
    this.#tie(from, end, pull);
    return end;
  }

  #endOf(kin: Kin): TieEnd | null {
    const item = this.#itemOf.get(kin);
    if (!item) return null;
    const index = item.people.indexOf(kin);
    return { item, slot: 2 * index, offset: item.offsets[index] ?? 0 };
  }

  /** Below an only parent, between two; beside the outer one where somebody stands between them. KI13. */
  #dropOf({ parents }: Family): TieEnd | null {
    const row = parents.reduce((most, { generation }) => Math.max(most, generation), 0);
    const [first, second] = parents.filter(({ generation }) => generation === row);
    const one = first ? this.#endOf(first) : null;
    const other = second ? this.#endOf(second) : null;
    if (!one || !other || !first || !second || one.item !== other.item) return one;
    const outer = first.couples.length <= second.couples.length ? one : other;
    const inner = outer === one ? other : one;
    const next = outer.slot + 2 * Math.sign(inner.slot - outer.slot);
    const offset = (outer.offset + (outer.item.offsets[next / 2] ?? 0)) / 2;
    return { item: one.item, slot: (outer.slot + next) / 2, offset };
  }
}
