import { describe, expect, it } from 'vitest';
import type { Point, Zone } from '../board/index.ts';
import { fieldOfOverlap } from '../drawing/surroundings/fieldOfOverlap.ts';
import { long, person, tableOf } from '../testing/tableBuilders.ts';
import { reading } from './testing/reading.ts';

/** A point that counts how often somebody looks where it is. */
function counted(point: Point, count: { reads: number }): Point {
  return new Proxy(point, {
    get(target, name) {
      if (name === '0' || name === '1') count.reads += 1;
      return Reflect.get(target, name) as unknown;
    },
  });
}

const round = (count: { reads: number }, [x, y]: Point = [0, 0]): Point[] =>
  Array.from({ length: 64 }, (_, corner) =>
    counted([x + 5_000 * Math.cos(corner / 10.2), y + 5_000 * Math.sin(corner / 10.2)], count),
  );
const zone = (id: string, at: Point, outline: Point[]): Zone => ({
  ...{ id: long(id), kind: 'zone', at, name: id, outline, meaning: 'intervention', tint: 1 },
});
const [ZONES, PEOPLE, CORNERS] = [100, 60, 64];

describe('a hundred zones of 10,000 pixels', () => {
  it('[IW1] are each looked at once for who stands in them, however many others they meet', () => {
    const [standing, corners] = [{ reads: 0 }, { reads: 0 }];
    const table = tableOf(
      [
        ...Array.from({ length: PEOPLE }, (_, nth) =>
          person(`p${nth}`, counted([nth * 60 - 2_000, nth], standing)),
        ),
        ...Array.from({ length: ZONES }, (_, nth) => zone(`z${nth}`, [nth * 40, 0], round(corners))),
      ],
      [],
    );
    const writings = reading.map(table).sections.find(({ name }) => name === 'writings')?.lines ?? [];
    expect(writings).toHaveLength(ZONES + (ZONES * (ZONES - 1)) / 2);
    expect(corners.reads).toBeLessThanOrEqual(2 * ZONES * CORNERS);
    // Seen once a zone, and sorted; once a pair would be some 600,000.
    expect(standing.reads).toBeLessThanOrEqual(8 * ZONES * PEOPLE);
  });

  it('[IW1] [IW11] are known to meet by the first line of their field, and those apart without any', () => {
    const asked = (at: Point) => {
      const count = { reads: 0 };
      const isMet = fieldOfOverlap(round(count), round(count, at)).next().done !== true;
      return { isMet, reads: count.reads };
    };
    const bounds = 2 * CORNERS * 2 * 4;
    expect(asked([0, 0]).isMet).toBe(true);
    // A line reads each corner of both once: far fewer lines than the 128 that would hatch it.
    expect(asked([0, 0]).reads).toBeLessThanOrEqual(bounds + 32 * 2 * CORNERS * 2);
    // Far from each other, and corner to corner, where their boxes meet and they don't.
    for (const at of [
      [20_000, 0],
      [8_000, 8_000],
    ] as Point[]) {
      expect(asked(at).isMet).toBe(false);
      expect(asked(at).reads).toBeLessThanOrEqual(bounds);
    }
  });

  it('[IW11] where many stand, a field names some and counts the others; each zone names all', () => {
    const people = Array.from({ length: 30 }, (_, nth) => person(`P${nth}`, [nth, 0]));
    const count = { reads: 0 };
    const table = tableOf([...people, zone('A', [0, 0], round(count)), zone('B', [9, 0], round(count))], []);
    const lines = reading.text(table).split('\n');
    expect(lines.at(-1)).toMatch(
      /^- Champ de recouvrement entre A et B : on y trouve P0, .* P10 et 19 autres\.$/u,
    );
    expect(lines.at(-3)).toMatch(/P28 et P29\.$/u);
    expect(reading.text(table, 'en')).toContain('P10 and 19 others.');
  });
});
