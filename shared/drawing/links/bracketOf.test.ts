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
function drawn({
  at = {},
  also = [],
  children = [child],
}: {
  at?: Record<string, Point>;
  also?: readonly (readonly [string, string])[];
  children?: readonly Link[];
} = {}) {
  const places: Record<string, Point> = {
    Far: [0, 0],
    Near: [160, 0],
    Hal: [320, 0],
    Other: [480, 0],
    Kid: [80, 240],
    ...at,
  };
  const table = tableOf(
    Object.entries(places).map(([id, place]) => person(id, place)),
    [
      ...[couple('Far', 'Hal'), couple('Near', 'Hal'), couple('Other', 'Hal'), ...children],
      ...also.map(([a, b]) => couple(a, b)),
    ],
  );
  const drawing = createDrawer(plainWords)(table);
  const link = (id: string) => drawing.links.find((one) => one.key === key(id));
  return { line: link('FarHal'), kid: link('child'), traceOf: (id: string) => link(id)?.trace ?? [] };
}

/** Of a bracket: how high it runs, and where its legs stand. */
function shapeOf(trace: readonly Point[]) {
  return {
    y: Math.min(...trace.map(([, y]) => y)),
    legs: [trace[0]?.[0] ?? 0, trace.at(-1)?.[0] ?? 0] as const,
  };
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
    expect(drawn({ at: { Far: [0, 300] } }).line?.trace[4]?.[0]).toBeCloseTo(160, -1);
  });

  it('one over more people runs higher, and has the other standing in it', () => {
    const { traceOf } = drawn({ at: { More: [-160, 0] }, also: [['More', 'Hal']] });
    const [outer, inner] = [shapeOf(traceOf('MoreHal')), shapeOf(traceOf('FarHal'))];
    expect(outer.y).toBeLessThan(inner.y);
    // Both end at Hal: the legs of the one over more people are nearer to the middle.
    expect(outer.legs[1]).toBeGreaterThan(inner.legs[1]);
    expect(outer.legs[0]).toBeLessThan(inner.legs[0]);
  });

  it('runs above whoever stands between, where they stand a little higher', () => {
    const level = shapeOf(drawn().line?.trace ?? []).y;
    expect(shapeOf(drawn({ at: { Near: [160, -15] } }).line?.trace ?? []).y).toBe(level - 15);
  });

  it('has its words and children beside the outer one on whichever side that is', () => {
    const mirrored = { Far: [480, 0], Near: [320, 0], More: [160, 0], Hal: [0, 0], Other: [-160, 0] };
    const { kid } = drawn({ at: { ...mirrored, Kid: [400, 240] } as never, also: [['More', 'Hal']] });
    expect(kid?.trace[0]?.[0]).toBeCloseTo(400, 0);
  });

  it('goes over nobody where the two are not on one row, whoever stands between on the row of one', () => {
    const { line } = drawn({ at: { Far: [0, 300], Mid: [160, 300] }, also: [['Far', 'Mid']] });
    expect(line?.trace[4]?.[0]).toBeCloseTo(160, -1);
    expect(Math.min(...(line?.trace.map(([, y]) => y) ?? []))).toBeGreaterThan(-RADIUS);
  });

  it('leaves the children of the inner couple their own height: its own hang from beside the outer one', () => {
    const inner: Link = {
      ...child,
      id: long('inner'),
      parents: [end('Near'), end('Hal')],
      child: end('Son'),
    };
    const heights = [[inner], [inner, child]].map((children) =>
      drawn({ at: { Son: [100, 240] }, children })
        .traceOf('inner')
        .map(([, y]) => y),
    );
    expect(heights[1]).toEqual(heights[0]);
  });
});
