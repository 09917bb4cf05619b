import { describe, expect, it } from 'vitest';
import type { Point } from '../board/element.ts';
import type { KinFamily, KinPerson } from './kinFamily.ts';
import { layOut } from './layOut.ts';
import { familyOf, placed } from './testing/familyOf.ts';
import { grownFamily } from './testing/grownFamily.ts';

/** Fifty families of thirty to eighty people, laid out; somebody of each by their number. */
const FAMILIES = Array.from({ length: 50 }, (_, seed) => {
  const told = grownFamily({ people: 30 + seed, seed: seed + 1 });
  const family = placed(told, layOut(told).places);
  return { family, somebody: family.people[(seed * 7) % family.people.length] as KinPerson, seed };
});

/** Who moves when one thing changes: their share of all, and how far the furthest goes. */
function moves(family: KinFamily, changed: KinFamily, but: string): { share: number; furthest: number } {
  const { places } = layOut(changed);
  const ways = family.people.flatMap(({ id, at }) => {
    const now = places.get(id);
    return at && now && id !== but ? [Math.hypot(now[0] - at[0], now[1] - at[1])] : [];
  });
  return { share: ways.filter((way) => way > 0).length / ways.length, furthest: Math.max(...ways) };
}

function summary(all: readonly { share: number; furthest: number }[]) {
  const shares = all.map(({ share }) => share).sort((a, b) => a - b);
  const ways = all.map(({ furthest }) => furthest).sort((a, b) => a - b);
  const most = Math.floor(all.length * 0.9);
  return {
    share: shares[Math.floor(shares.length / 2)] ?? 1,
    most: shares[most] ?? 1,
    far: ways[most] ?? Infinity,
  };
}

const fresh = (one: KinPerson): KinPerson => ({ ...one, id: 'new', birth: null, at: null });

/** Two parents and their five children, the last with a partner and two children of her own, as laid out. */
function fiveSiblings(): KinFamily {
  const told = familyOf({
    people: 'Ana, Bo., C1. 1971, C2. 1973, C3. 1975, C4. 1977, C5. 1979, Pia, Kim 2001, Lou 2003',
    couples: 'Ana + Bo, C5 + Pia',
    children: 'Ana Bo > C1 C2 C3 C4 C5, C5 Pia > Kim Lou',
  });
  return placed(told, layOut(told).places);
}

describe('a family that stands, and one thing changes', () => {
  it('[KI26] one person moved by hand and laid out again: hardly anybody else moves', () => {
    const all = FAMILIES.map(({ family, somebody, seed }) => {
      const [x, y] = somebody.at ?? [0, 0];
      const at: [number, number] = [x + ((seed * 37) % 400) - 200, y + ((seed * 53) % 300) - 150];
      const people = family.people.map((one) => (one === somebody ? { ...one, at } : one));
      return moves(family, { ...family, people }, somebody.id);
    });
    const { share, most, far } = summary(all);
    expect(share).toBe(0);
    expect(most).toBeLessThan(0.05);
    expect(far).toBeLessThan(20);
  });

  it('[KI26] a child more: its branch moves aside, most stay', () => {
    const all = FAMILIES.map(({ family, somebody, seed }) => {
      const link = family.children[seed % family.children.length];
      if (!link) throw new Error('a family has children');
      const children = [...family.children, { ...link, child: 'new', twins: null }];
      return moves(family, { ...family, people: [...family.people, fresh(somebody)], children }, '');
    });
    const { share, most, far } = summary(all);
    // From nothing again: half of all people, nine tenths in one family of ten.
    expect(share).toBeLessThan(0.1);
    expect(most).toBeLessThan(0.25);
    expect(far).toBeLessThan(160);
  });

  it('[KI26] a partner more: those beside them move aside, most stay', () => {
    const all = FAMILIES.map(({ family, somebody }) => {
      const couples = [...family.couples, { a: somebody.id, b: 'new', ended: false, since: null }];
      return moves(family, { ...family, people: [...family.people, fresh(somebody)], couples }, '');
    });
    const { share, most, far } = summary(all);
    expect(share).toBeLessThan(0.1);
    expect(most).toBeLessThan(0.3);
    expect(far).toBeLessThan(160);
  });

  it('[KI26] the side with fewer people moves aside, no further than it takes, and what hangs from it goes along', () => {
    const family = fiveSiblings();
    const [ana] = family.people;
    if (!ana) throw new Error('Ana is there');
    const movedBy = (partnerOf: string) => {
      const couples = [...family.couples, { a: partnerOf, b: 'new', ended: false, since: null }];
      const { places } = layOut({ ...family, people: [...family.people, fresh(ana)], couples });
      return family.people.flatMap(({ id, at }) => {
        const by = [0, 1].map((axis) => (places.get(id)?.[axis] ?? 0) - (at?.[axis] ?? 0));
        return by.join() === '0,0' ? [] : [[id, ...by]];
      });
    };
    // As much as one more place between two of a row takes.
    expect(movedBy('C4')).toEqual(['C5', 'Pia', 'Kim', 'Lou'].map((id) => [id, 156, 0]));
    expect(movedBy('C1')).toEqual([['C1', -156, 0]]);
  });

  it('[KI26] a second child comes beside the first, who stays under the middle of their parents', () => {
    const told = familyOf({ people: 'Ana, Bo., Cy. 1971', couples: 'Ana + Bo', children: 'Ana Bo > Cy' });
    const family = placed(told, layOut(told).places);
    const [ana] = family.people;
    const [link] = family.children;
    if (!ana || !link) throw new Error('Ana has a child');
    for (const birth of ['2009', '1950']) {
      const people = [...family.people, { ...fresh(ana), birth }];
      const { places } = layOut({
        ...family,
        people,
        children: [...family.children, { ...link, child: 'new' }],
      });
      for (const { id, at } of family.people) expect([birth, id, places.get(id)]).toEqual([birth, id, at]);
    }
  });

  it('[KI26] who stands far from their own comes back to them, and nobody else moves', () => {
    const family = fiveSiblings();
    for (const far of [-3_000, 3_000]) {
      const people = family.people.map((one) =>
        one.id === 'Lou' && one.at ? { ...one, at: [one.at[0] + far, one.at[1]] as [number, number] } : one,
      );
      const { places } = layOut({ ...family, people });
      for (const { id, at } of family.people) expect([id, places.get(id)]).toEqual([id, at]);
    }
  });

  it('[KI30] [KI41] where two were placed by hand, whoever would be in the way of one of them moves aside', () => {
    const family = fiveSiblings();
    const at = family.people.find(({ id }) => id === 'C4')?.at ?? [0, 0];
    const people = family.people.map((one) => {
      if (one.id === 'Lou') return { ...one, pinned: true };
      return one.id === 'Kim' ? { ...one, pinned: true, at: [at[0] + 20, at[1]] as [number, number] } : one;
    });
    const { places, overlaps } = layOut({ ...family, people });
    expect(overlaps).toBe(0);
    for (const { id, pinned, at: there } of people) if (pinned) expect(places.get(id)).toEqual(there);
  });

  it('[KI26] [KI31] laid out again with each who comes, children stand nearly as well as from nothing', () => {
    const away: { kept: number[]; fresh: number[] } = { kept: [], fresh: [] };
    for (let seed = 1; seed <= 4; seed += 1) {
      const told = grownFamily({ people: 40, seed });
      let places: ReadonlyMap<string, Point> = new Map();
      for (let count = 4; count <= told.people.length; count += 1) {
        const layout = layOut(placed(first(told, count), places));
        expect(layout.overlaps).toBe(0);
        places = layout.places;
      }
      away.kept.push(...offChildren(told, places));
      away.fresh.push(...offChildren(told, layOut(told).places));
    }
    const mean = (ways: readonly number[]) => ways.reduce((sum, way) => sum + way, 0) / ways.length;
    expect(mean(away.kept)).toBeLessThan(mean(away.fresh) + 25);
  });
});

/** The first so many people of a family, and what ties them. */
function first({ people, couples, children, ...rest }: KinFamily, count: number): KinFamily {
  const there = new Set(people.slice(0, count).map(({ id }) => id));
  return {
    ...rest,
    people: people.slice(0, count),
    couples: couples.filter(({ a, b }) => there.has(a) && there.has(b)),
    children: children.filter(({ child, parents }) => [child, ...parents].every((id) => there.has(id))),
  };
}

/** Px, for each set of parents, from their middle to their children, left or right of them all. */
function offChildren({ children }: KinFamily, places: ReadonlyMap<string, Point>): number[] {
  const x = (id: string) => places.get(id)?.[0] ?? Infinity;
  return [...Map.groupBy(children, ({ parents }) => parents.join(' ')).values()].map((born) => {
    const [parents = [], xs] = [born[0]?.parents, born.map(({ child }) => x(child))];
    const middle = parents.reduce((sum, id) => sum + x(id), 0) / parents.length;
    return Math.max(0, middle - Math.max(...xs), Math.min(...xs) - middle);
  });
}
