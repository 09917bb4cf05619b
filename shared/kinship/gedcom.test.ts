import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { toKinFamily } from '../gedcom/map/toKinFamily.ts';
import { readGedcom } from '../gedcom/readGedcom.ts';
import { birthOrder } from './graph/birthOrder.ts';
import { readKindred } from './graph/readKindred.ts';
import type { KinFamily } from './kinFamily.ts';
import { layOut } from './layOut.ts';
import { partsOf } from './place/partsOf.ts';
import { dagreOf } from './testing/dagreOf.ts';
import { stand } from './testing/stand.ts';

/** Lines that dagre 3.1.3 crosses on royal92, which takes it a quarter of a minute: bench/layout.ts counts them anew. */
const DAGRE_ROYAL = 10_557;

function familyIn(file: string): KinFamily {
  const bytes = readFileSync(new URL(`../../tests/fixtures/gedcom/${file}.ged`, import.meta.url));
  return toKinFamily(readGedcom(new Uint8Array(bytes)));
}

describe.each([
  { file: 'bronte', people: 14, apart: 0 },
  { file: 'kennedy', people: 208, apart: 0 },
  { file: 'royal92', people: 3010, apart: 1 },
])('$file', ({ file, people, apart }) => {
  const family = familyIn(file);
  const layout = layOut(family);
  const { between, row, x } = stand(family, layout);
  const { kindred } = readKindred(family);
  for (const kin of kindred.people) kin.generation = layout.generations.get(kin.person.id) ?? -1;

  it('[KI30] everybody has a place, and no symbol or words cover another’s', () => {
    expect(family.people).toHaveLength(people);
    expect(layout.places.size).toBe(people);
    expect(layout.overlaps).toBe(0);
  });

  it('[KI4] [KI33] each generation on a row, children below their parents', () => {
    let steps = 0;
    let longer = 0;
    for (const { parents, children } of kindred.families)
      for (const child of children)
        for (const parent of parents) {
          expect(row(child.person.id)).toBeGreaterThan(row(parent.person.id));
          steps += 1;
          if (child.generation - parent.generation > 1) longer += 1;
        }
    // Parts that nothing ties have rows of their own: whoever is tied and of one generation is on one line.
    for (const part of partsOf(kindred)) {
      const lines = new Map<number, Set<number>>();
      for (const { person, generation } of part)
        lines.set(generation, (lines.get(generation) ?? new Set()).add(row(person.id)));
      for (const line of lines.values()) expect(line.size).toBe(1);
    }
    expect(longer / steps).toBeLessThan(0.06);
  });

  it('[KI5] [KI10] a couple stands on one row, side by side unless one has more than two partners', () => {
    let acrossLines = 0;
    for (const { a, b } of kindred.unions) {
      if (row(a.person.id) !== row(b.person.id)) {
        acrossLines += 1;
        continue;
      }
      if (a.couples.length > 2 || b.couples.length > 2) continue;
      expect(between(a.person.id, b.person.id)).toEqual([]);
    }
    expect(acrossLines).toBe(apart);
    expect(layout.issues.filter(({ code }) => code === 'coupleAcrossLine')).toHaveLength(apart);
  });

  it('[KI20] brothers and sisters from left to right by birth', () => {
    let pairs = 0;
    let wrong = 0;
    for (const family of kindred.families)
      family.children.forEach((child, place) => {
        const next = family.children[place + 1];
        if (!next || child.generation !== next.generation || birthOrder(child, next) >= 0) return;
        pairs += 1;
        if (x(child.person.id) > x(next.person.id)) wrong += 1;
      });
    // Where couples of brothers and sisters make a circle of it: three pairs of royal92's nine hundred.
    expect(wrong).toBeLessThanOrEqual(pairs / 100);
  });

  it('[KI31] children stand under their own parents', () => {
    const away = kindred.families
      .map(({ parents, children }) => {
        const middle = mean(parents.slice(0, 2).map(({ person }) => x(person.id)));
        const xs = children.map(({ person }) => x(person.id));
        return Math.max(0, Math.min(...xs) - middle, middle - Math.max(...xs));
      })
      .sort((a, b) => a - b);
    // Half of the families: the middle of the parents over their children, or less than two people away from it.
    expect(away[Math.floor(away.length / 2)]).toBeLessThan(250);
  });
});

describe('beside dagre', () => {
  it.each(['bronte', 'kennedy'])(
    '[KI21] %s: no more crossings, on the same lines and on dagre’s own',
    (file) => {
      const family = familyIn(file);
      const { crossings } = layOut(family);
      const theirs = dagreOf(family);
      expect(crossings).toBeLessThanOrEqual(Math.min(theirs.crossings, theirs.ownCrossings));
    },
  );

  it('[KI21] royal92: far fewer than dagre crosses', () => {
    expect(layOut(familyIn('royal92')).crossings).toBeLessThan(DAGRE_ROYAL * 0.6);
  });
});

function mean(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / values.length;
}
