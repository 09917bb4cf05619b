import { describe, expect, it } from 'vitest';
import type { Point } from '../../board/element.ts';
import type { Link } from '../../board/link.ts';
import { end, key, long, person, tableOf } from '../../testing/tableBuilders.ts';
import { createDrawer } from '../createDrawer.ts';
import { plainWords } from '../testing/plainWords.ts';

const couple = (a: string, b: string): Link => ({
  id: long(`${a}${b}`),
  kind: 'couple',
  a: end(a),
  b: end(b),
  union: 'married',
  since: 1990,
  until: null,
});
const child: Link = {
  id: long('child'),
  kind: 'child',
  parents: [end('Far'), end('Hal')],
  child: end('Kid'),
  filiation: 'biological',
};

/** Far, Near, Hal, Other from left to right, all three with Hal; Kid below, of Far and Hal. */
function drawn(farAt: Point = [0, 0]) {
  const places: [string, Point][] = [
    ['Far', farAt],
    ['Near', [160, 0]],
    ['Hal', [320, 0]],
    ['Other', [480, 0]],
    ['Kid', [80, 240]],
  ];
  const table = tableOf(
    places.map(([id, at]) => person(id, at)),
    [couple('Far', 'Hal'), couple('Near', 'Hal'), couple('Other', 'Hal'), child],
  );
  const drawing = createDrawer(plainWords)(table);
  const link = (id: string) => drawing.links.find((one) => one.key === key(id));
  return { line: link('FarHal'), kid: link('child') };
}

describe('[DR30] a couple with another partner standing between', () => {
  it('its words stand beside the outer one, and its line goes on behind to the other', () => {
    const { line } = drawn();
    const label = line?.label?.box;
    expect(label?.x).toBeGreaterThan(10);
    expect((label?.x ?? 0) + (label?.width ?? 999)).toBeLessThan(150);
    expect(Math.max(...(line?.trace ?? []).map(([x]) => x))).toBeGreaterThan(280);
  });

  it('its children drop from there too, not through whoever stands between', () => {
    expect(drawn().kid?.trace[0]?.[0]).toBeCloseTo(80, 0);
  });

  it('on two lines, or with nobody between, the middle of the two is the middle', () => {
    expect(drawn([0, 300]).line?.trace[4]?.[0]).toBeCloseTo(160, -1);
  });
});
