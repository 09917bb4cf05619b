import { describe, expect, it } from 'vitest';
import { endKey, type Link, type Point, type Table } from '#shared/board/index.ts';
import { kinOf } from '#shared/board/kinOf.ts';
import { end, long, person, tableOf } from '#shared/testing/tableBuilders.ts';
import type { Way } from './neighbour.ts';
import { walk } from './walk.ts';

const couple = (id: string, a: string, b: string): Link => ({
  id: long(id),
  kind: 'couple',
  a: end(a),
  b: end(b),
  union: 'married',
  since: null,
  until: null,
});
const child = (id: string, parents: string[], of: string): Link => ({
  id: long(id),
  kind: 'child',
  parents: parents.map((parent) => end(parent)),
  child: end(of),
  filiation: 'biological',
});

/** Rose above; Karim, Nadia and Marc on a row; Sami and Lea of the first couple, Tom of the second. */
const PLACES: Record<string, Point> = {
  rose: [420, -90],
  karim: [180, 60],
  nadia: [350, 60],
  marc: [520, 60],
  sami: [150, 250],
  lea: [280, 250],
  tom: [440, 250],
};
const table: Table = tableOf(
  Object.entries(PLACES).map(([name, at]) => person(name, at)),
  [
    couple('c1', 'karim', 'nadia'),
    couple('c2', 'nadia', 'marc'),
    child('b1', ['rose'], 'nadia'),
    child('b2', ['karim', 'nadia'], 'sami'),
    child('b3', ['karim', 'nadia'], 'lea'),
    child('b4', ['nadia', 'marc'], 'tom'),
  ],
);
const key = (name: string) => endKey(end(name));
const names = new Map(Object.keys(PLACES).map((name) => [key(name), name]));
const placeOf = (of: string) => PLACES[names.get(of) ?? ''];

function step(name: string, way: Way, came: string | null = null): string {
  const from = { key: key(name), at: PLACES[name] ?? [0, 0] };
  const kin = kinOf(table, from.key);
  const next = walk(from, way, { kin, placeOf, came: came === null ? null : key(came) });
  return next ? `${names.get(next.to)}, ${next.as}` : 'nobody';
}

describe('walking a family', () => {
  it('[BO123] goes up to a parent and down to a child', () => {
    expect(step('nadia', 'up')).toBe('rose, parent');
    expect(step('rose', 'down')).toBe('nadia, child');
    expect(step('lea', 'up')).toBe('nadia, parent');
    expect(step('sami', 'up')).toBe('karim, parent');
  });

  it('[BO123] goes sideways through partners, brothers and sisters in the order they are drawn', () => {
    expect(step('karim', 'right')).toBe('nadia, partner');
    expect(step('nadia', 'right')).toBe('marc, partner');
    expect(step('nadia', 'left')).toBe('karim, partner');
    expect(step('sami', 'right')).toBe('lea, sibling');
    expect(step('lea', 'right')).toBe('tom, sibling');
    expect(step('tom', 'left')).toBe('lea, sibling');
  });

  it('[BO123] comes back to whom it came from', () => {
    expect(step('nadia', 'down')).toBe('lea, child');
    expect(step('nadia', 'down', 'tom')).toBe('tom, child');
    expect(step('lea', 'up', 'karim')).toBe('karim, parent');
  });

  it('[BO123] says that there is no kin that way', () => {
    expect(step('rose', 'up')).toBe('nobody');
    expect(step('karim', 'left')).toBe('nobody');
    expect(step('tom', 'down')).toBe('nobody');
  });

  it('[BO123] everybody of a family is reached by arrows alone', () => {
    const seen = new Set(['tom']);
    for (const name of seen)
      for (const way of ['up', 'down', 'left', 'right'] as const)
        for (const came of [null, ...seen]) {
          const next = step(name, way, came);
          if (next !== 'nobody') seen.add(next.split(',')[0] ?? '');
        }
    expect([...seen].sort()).toEqual(Object.keys(PLACES).sort());
  });
});
