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

const RADIUS = 24;

describe('[DR30] a couple with another partner standing between', () => {
  it('its line is a bracket over them all, from the outer one to the other', () => {
    const trace = drawn().line?.trace ?? [];
    const over = trace.filter(([x]) => x > RADIUS && x < 320 - RADIUS);
    expect(over.length).toBeGreaterThan(3);
    for (const [, y] of over) expect(y).toBeLessThan(-RADIUS);
    expect(trace[0]?.[0]).toBeCloseTo(13, 0);
    expect(trace.at(-1)?.[0]).toBeCloseTo(307, 0);
  });

  it('its words stand over the gap beside the outer one, above every symbol', () => {
    const label = drawn().line?.label?.box;
    if (!label) throw new Error('a label is there');
    expect(label.x).toBeGreaterThan(70);
    expect(label.x + label.width).toBeLessThan(170);
    expect(label.y + label.height).toBeLessThan(-20);
  });

  it('its children drop from there too, not through whoever stands between', () => {
    const [root] = drawn().kid?.trace ?? [];
    expect(root?.[0]).toBeCloseTo(80, 0);
    expect(root?.[1]).toBeLessThan(-RADIUS);
  });

  it('on two lines, or with nobody between, the middle of the two is the middle', () => {
    expect(drawn([0, 300]).line?.trace[4]?.[0]).toBeCloseTo(160, -1);
  });
});
