import type { Kin, Union } from '../graph/kin.ts';

type Bond = readonly [Kin, Kin];

/**
 * Who stands side by side in one row. A couple does, and whoever has two partners stands between them; somebody with
 * more has two at their sides and the others further out, nearest first, with nobody between but partners. Twins come
 * next, side by side but for their partners; then those of one roof whom nothing else ties. KI10–KI12.
 */
export function chainsOf(row: readonly Kin[]): Kin[][] {
  const here = new Set(row);
  const couples = inOrder(row, here);
  const bonds: Bond[] = [
    ...couples,
    ...twinBonds(row, here),
    ...row.flatMap((kin) =>
      kin.companions.filter((other) => here.has(other)).map((other): Bond => [kin, other]),
    ),
  ];
  const chains = new Map<Kin, Kin[]>(row.map((kin) => [kin, [kin]]));
  const waiting: Bond[] = [];
  for (const bond of bonds) if (!joinEnds(bond, chains)) waiting.push(bond);
  for (const [a, b] of waiting) joinNear(a, b, chains);
  return [...new Set(chains.values())];
}

/** Those together before those who were; those with children before those without; then the latest. */
function inOrder(row: readonly Kin[], here: ReadonlySet<Kin>): Bond[] {
  const unions = new Set<Union>();
  for (const kin of row)
    for (const union of kin.couples) if (here.has(union.a) && here.has(union.b)) unions.add(union);
  const tie = ({ told, parents, ended }: Union) => (parents ? 4 : 0) + (told ? 2 : 0) + (ended ? 0 : 1);
  const many = ({ a, b }: Union) => Math.max(a.couples.length, b.couples.length) > 2;
  return [...unions]
    .sort(
      (one, other) =>
        Number(many(one)) - Number(many(other)) ||
        tie(other) - tie(one) ||
        (one.since < other.since ? 1 : one.since > other.since ? -1 : 0),
    )
    .map(({ a, b }) => [a, b]);
}

function twinBonds(row: readonly Kin[], here: ReadonlySet<Kin>): Bond[] {
  const bonds: Bond[] = [];
  const seen = new Set<Kin>();
  for (const kin of row) {
    if (kin.twins.length === 0 || seen.has(kin)) continue;
    const group = [kin, ...kin.twins].filter((twin) => here.has(twin)).sort((a, b) => a.index - b.index);
    for (const [place, twin] of group.entries()) {
      seen.add(twin);
      const next = group[place + 1];
      if (next) bonds.push([twin, next]);
    }
  }
  return bonds;
}

/** Joins two chains where both stand at an end; says whether the two are now side by side. */
function joinEnds([a, b]: Bond, chains: Map<Kin, Kin[]>): boolean {
  const [one, other] = [chains.get(a), chains.get(b)];
  if (!one || !other) return false;
  if (one === other) return Math.abs(one.indexOf(a) - one.indexOf(b)) === 1;
  const isEnd = (kin: Kin, chain: readonly Kin[]) => chain[0] === kin || chain.at(-1) === kin;
  if (!isEnd(a, one) || !isEnd(b, other)) return false;
  const left = one.at(-1) === a ? one : [...one].reverse();
  const right = other[0] === b ? other : [...other].reverse();
  merge([...left, ...right], chains);
  return true;
}

/** Somebody with more than two partners: the chain of the next one goes to the end that is nearer, its own end inwards. */
function joinNear(a: Kin, b: Kin, chains: Map<Kin, Kin[]>): void {
  const [one, other] = [chains.get(a), chains.get(b)];
  if (!one || !other || one === other) return;
  const [host, guest, inHost, inGuest] = one.length >= other.length ? [one, other, a, b] : [other, one, b, a];
  const atLeft = host.indexOf(inHost) < host.length / 2 - 0.5;
  const fromLeft = guest.indexOf(inGuest) <= (guest.length - 1) / 2;
  // On the right of its host, the guest's own end is its left one; on the left, its right one.
  const turned = fromLeft === atLeft ? [...guest].reverse() : guest;
  merge(atLeft ? [...turned, ...host] : [...host, ...turned], chains);
}

function merge(chain: Kin[], chains: Map<Kin, Kin[]>): void {
  for (const kin of chain) chains.set(kin, chain);
}
