import { random } from '../../testing/random.ts';
import type { KinChild, KinCouple, KinFamily, KinPerson } from '../kinFamily.ts';

/**
 * A family that grows from one couple until it has as many people, the same for the same seed: each generation
 * marries in or among cousins, separates and starts again, has children, twins, adopted and fostered ones among them.
 */
export function grownFamily({ people: wanted, seed }: { people: number; seed: number }): KinFamily {
  const chance = random(seed);
  const people: KinPerson[] = [];
  const couples: KinCouple[] = [];
  const children: KinChild[] = [];
  const born = (year: number, symbol: 'square' | 'circle'): string => {
    const id = `p${people.length}`;
    const width = 60 + chance.int(73);
    people.push({
      id,
      birth: String(year),
      rank: null,
      symbol,
      at: null,
      pinned: false,
      width,
      height: 114,
      above: 42,
    });
    return id;
  };
  const someone = (year: number) => born(year, chance.int(2) === 0 ? 'square' : 'circle');
  const yearOf = (id: string) => Number(people[Number(id.slice(1))]?.birth);
  let generation = [someone(1800)];
  while (people.length < wanted) {
    const next: string[] = [];
    for (const one of generation) {
      const unions = chance.next() < 0.15 ? 2 : chance.next() < 0.85 ? 1 : 0;
      for (let union = 0; union < unions && people.length < wanted; union += 1) {
        const cousin = chance.pick(generation);
        const free = cousin !== one && !couples.some(({ a, b }) => a === cousin || b === cousin);
        const partner = free && chance.next() < 0.06 ? cousin : someone(yearOf(one) + chance.int(9) - 4);
        couples.push({
          a: one,
          b: partner,
          ended: union + 1 < unions,
          since: String(yearOf(one) + 22 + 9 * union),
        });
        const parents = chance.next() < 0.1 ? [one] : [one, partner];
        let last = '';
        for (let left = chance.int(4) + 1; left > 0 && people.length < wanted; left -= 1) {
          const twin = last !== '' && chance.next() < 0.05;
          const child = someone(twin ? yearOf(last) : yearOf(one) + 23 + 9 * union + (4 - left) * 2);
          const filiation = chance.next() < 0.93 ? 'biological' : chance.pick(['adopted', 'foster']);
          const before = children.at(-1);
          if (twin && before && before.twins === null) before.twins = `twins ${last}`;
          children.push({ child, parents, filiation, twins: twin ? (before?.twins ?? null) : null });
          if (twin || chance.next() < 0.7) next.push(child);
          last = child;
        }
      }
    }
    generation = next.length > 0 ? next : [someone(1800)];
  }
  return { people, couples, children, households: [], services: [] };
}
