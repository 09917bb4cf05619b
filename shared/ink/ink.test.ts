import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Point } from '../board/element.ts';
import { type Stroke, strokeSchema } from '../board/stroke.ts';
import { superpose } from '../board/superpose.ts';
import { insideBody } from '../drawing/body.ts';
import { boxes } from '../drawing/boxes.ts';
import { drawTable } from '../drawing/drawTable.ts';
import { boardSvg } from '../drawing/svg/boardSvg.ts';
import { plainWords } from '../drawing/testing/plainWords.ts';
import { COMMON, person } from '../testing/tableBuilders.ts';
import { INK_LIMITS } from './inkLimits.ts';
import type { InkPoint } from './inkPoint.ts';
import { outlinePath } from './outlinePath.ts';
import { packPath } from './packPath.ts';
import { simplify } from './simplify.ts';
import { smooth } from './smooth.ts';
import { strokeAmong } from './strokeAmong.ts';
import { strokeShape } from './strokeShape.ts';
import { strokesOf } from './strokesOf.ts';
import { strokeUnder } from './strokeUnder.ts';
import { unpackPath } from './unpackPath.ts';
import { zoneOutline } from './zoneOutline.ts';

const coordinate = fc.double({ min: -5_000, max: 5_000, noNaN: true });
const pressure = fc.double({ min: 0, max: 1, noNaN: true });
const point = fc.tuple(coordinate, coordinate, pressure);

/** A wave: what a hand draws, sampled as a browser does. */
function wave(length: number, { step = 2, height = 40 } = {}): InkPoint[] {
  return Array.from({ length }, (_, index) => [
    index * step,
    Math.sin(index / 9) * height,
    0.5 + Math.sin(index / 20) / 3,
  ]);
}

function ring(radius: number, { from = 0, to = 2 * Math.PI } = {}): InkPoint[] {
  return Array.from({ length: 90 }, (_, index) => {
    const turn = from + ((to - from) * index) / 89;
    return [300 + Math.cos(turn) * radius, 200 + Math.sin(turn) * radius, 0.5];
  });
}

function numbersOf(d: string): number[] {
  return (d.match(/-?[\d.]+(e-?\d+)?/g) ?? []).map(Number);
}

function distanceTo(line: readonly InkPoint[], [x, y]: InkPoint): number {
  return Math.min(
    ...line.map(([ax, ay], index) => {
      const [bx, by] = line[index + 1] ?? [ax, ay];
      const square = (bx - ax) ** 2 + (by - ay) ** 2;
      const t = square === 0 ? 0 : ((x - ax) * (bx - ax) + (y - ay) * (by - ay)) / square;
      const share = Math.min(1, Math.max(0, t));
      return Math.hypot(x - ax - share * (bx - ax), y - ay - share * (by - ay));
    }),
  );
}

describe('packing', () => {
  it('[IK1] gives back its points and its pressure', () => {
    fc.assert(
      fc.property(fc.array(point, { minLength: 1, maxLength: 60 }), (points) => {
        const packed = packPath(points);
        if (!packed) throw new Error('nothing was packed');
        expect(packed.path).toMatch(/^[A-Za-z0-9_-]*$/);
        const back = unpackPath(packed.at, packed.path);
        for (const [x, y, felt] of points)
          expect(
            back.some(
              (other) =>
                Math.abs(other[0] - x) <= 0.125 &&
                Math.abs(other[1] - y) <= 0.125 &&
                Math.abs(other[2] - felt) <= 0.01,
            ),
          ).toBe(true);
      }),
    );
  });

  it('[IK1] of a long stroke stays within the schema, and says how much of it is in', () => {
    const points = wave(9_000, { step: 11 });
    const packed = packPath(points);
    expect(packed?.path.length).toBeLessThanOrEqual(INK_LIMITS.path);
    expect(packed?.packed).toBeLessThan(points.length);
    expect(unpackPath(packed?.at ?? [0, 0], packed?.path ?? '')).toHaveLength(packed?.packed ?? 0);
  });

  it('[IK2] whatever a path says, it is read and drawn', () => {
    const path = fc.oneof(
      fc.stringMatching(/^[A-Za-z0-9_-]{0,400}$/),
      fc.string({ unit: 'binary', maxLength: 200 }),
      fc.constantFrom('_'.repeat(INK_LIMITS.path), 'f'.repeat(INK_LIMITS.path), '', 'A', 'AA', '__f'),
    );
    const anywhere = fc.oneof(fc.double(), fc.constantFrom(Number.NaN, Infinity, -100_000, 100_000));
    fc.assert(
      fc.property(path, anywhere, anywhere, (said, x, y) => {
        const points = unpackPath([x, y], said);
        for (const one of points) {
          expect(Math.abs(one[0])).toBeLessThanOrEqual(INK_LIMITS.far);
          expect(Math.abs(one[1])).toBeLessThanOrEqual(INK_LIMITS.far);
          expect(one[2]).toBeGreaterThanOrEqual(0);
          expect(one[2]).toBeLessThanOrEqual(1);
        }
        const { d } = strokeShape({ pen: 'pen', tint: 9, size: 4, at: [x, y], path: said });
        expect(d).not.toMatch(/NaN|Infinity|undefined/);
        const zone = zoneOutline(points);
        if (zone) expect(zone.outline.length).toBeLessThanOrEqual(INK_LIMITS.corners);
      }),
      { numRuns: 60 },
    );
  });

  it('[IK2] the most that a path can hold is drawn soon', () => {
    // There and back over four thousand pixels, as many times as fit.
    const path = `A${'gggBAAhggBAA'.repeat(2_000)}`.slice(0, INK_LIMITS.path);
    expect(unpackPath([0, 0], path).length).toBeGreaterThan(2_000);
    const begin = performance.now();
    const { d } = strokeShape({ pen: 'pen', tint: 0, size: 80, at: [0, 0], path });
    expect(performance.now() - begin).toBeLessThan(1_500);
    expect(numbersOf(d).every(Number.isFinite)).toBe(true);
  });
});

describe('simplifying and smoothing', () => {
  it('[IK3] keeps the ends, and passes near every point there was', () => {
    fc.assert(
      fc.property(fc.array(point, { minLength: 2, maxLength: 80 }), (points) => {
        const kept = simplify(points, { tolerance: 0.5 });
        expect([kept[0], kept.at(-1)]).toEqual([points[0], points.at(-1)]);
        for (const one of points) expect(distanceTo(kept, one)).toBeLessThanOrEqual(0.5 + 1e-9);
      }),
    );
    expect(simplify(wave(1_000), { tolerance: 0.5 }).length).toBeLessThan(300);
  });

  it('[IK4] passes through what it was given, and comes back near what was taken out', () => {
    const drawn = wave(600);
    const kept = simplify(drawn, { tolerance: 0.5 });
    const smoothed = smooth(kept);
    for (const one of kept) expect(smoothed).toContainEqual(one);
    for (const one of drawn) expect(distanceTo(smoothed, one)).toBeLessThan(1.2);
    const { height } = boxes.of(smoothed.map(([x, y]): Point => [x, y]));
    expect(height).toBeLessThan(83);
    expect(
      smooth([
        [0, 0, 0],
        [0, 0, 1],
        [0, 0, 0],
        [1, 0, 0],
      ])
        .flat()
        .every(Number.isFinite),
    ).toBe(true);
  });
});

describe('the outline', () => {
  const high = (d: string) => {
    const numbers = numbersOf(d);
    return boxes.of(
      numbers.flatMap((x, index): Point[] => (index % 2 === 0 ? [[x, numbers[index + 1] ?? 0]] : [])),
    ).height;
  };
  const line = (felt: number): InkPoint[] => Array.from({ length: 40 }, (_, index) => [index * 5, 0, felt]);

  it('[IK5] is wider where the hand presses, as wide as its size at most', () => {
    const [soft, full] = [0.1, 1].map((felt) => high(outlinePath(line(felt), { pen: 'pen', size: 8 })));
    expect(soft).toBeLessThan(5);
    expect(full).toBeGreaterThan(7);
    expect(full).toBeLessThan(8.5);
  });

  it('[IK5] of a highlighter is the same however it is held, and lets read what is under it', () => {
    const [soft, full] = [0.1, 1].map((felt) =>
      high(outlinePath(line(felt), { pen: 'highlighter', size: 20 })),
    );
    expect(soft).toBeCloseTo(full ?? 0, 3);
    const packed = packPath(line(1));
    const shape = strokeShape({
      pen: 'highlighter',
      tint: 3,
      size: 20,
      at: [0, 0],
      path: packed?.path ?? '',
    });
    expect(shape).toMatchObject({ fill: 'tint-3', stroke: null });
    expect(shape.opacity).toBeLessThan(0.5);
  });
});

describe('a gesture as records', () => {
  const record = (one: { at: Point; path: string }) =>
    strokeSchema.safeParse({ id: 'strokeAAAAAAAA', pen: 'pen', tint: 0, size: 4, ...one }).success;

  it('[IK6] is one record that its schema takes; a minute of writing is small', () => {
    const made = strokesOf(wave(3_000), { size: 4, zoom: 1 });
    expect(made).toHaveLength(1);
    expect(made.every(record)).toBe(true);
    expect(made[0]?.path.length).toBeLessThan(4_200);
  });

  it('[IK6] too long for one is several, each going on from the one before', () => {
    const points = wave(4_000, { step: 7 });
    const made = strokesOf(points, { size: 4, zoom: 1, limit: 900 });
    expect(made.length).toBeGreaterThan(2);
    const read = made.map(({ at, path }) => unpackPath(at, path));
    for (const [index, part] of read.entries()) {
      const next = read[index + 1]?.[0];
      if (next) expect(part.at(-1)?.slice(0, 2)).toEqual(next.slice(0, 2));
    }
    expect(read.at(-1)?.at(-1)?.[0]).toBeCloseTo(points.at(-1)?.[0] ?? 0, 0);
    expect(made.every(record)).toBe(true);
  });

  it('[IK6] writes nothing of NaN, and a touch is a dot', () => {
    expect(
      strokesOf(
        [
          [Number.NaN, 0, 1],
          [Infinity, 0, 1],
        ],
        { size: 4, zoom: 1 },
      ),
    ).toEqual([]);
    const dot = strokesOf([[10, 20, 0.5]], { size: 4, zoom: Number.NaN });
    expect(dot).toHaveLength(1);
    const [only] = dot;
    const { d } = strokeShape({
      pen: 'pen',
      tint: 0,
      size: 4,
      at: only?.at ?? [0, 0],
      path: only?.path ?? '',
    });
    expect(d.length).toBeGreaterThan(10);
  });
});

describe('the eraser', () => {
  const points = wave(50);
  const stroke = { points, box: boxes.of(points.map(([x, y]): Point => [x, y])) };

  it('[IK7] takes what its way crosses or comes near, however fast it goes', () => {
    expect(
      strokeUnder(
        stroke,
        [
          [20, -900],
          [20, 900],
        ],
        2,
      ),
    ).toBe(true);
    expect(
      strokeUnder(
        stroke,
        [
          [-5, 0],
          [-5, 0],
        ],
        6,
      ),
    ).toBe(true);
  });

  it('[IK7] leaves what is beside, and what it never reached', () => {
    expect(
      strokeUnder(
        stroke,
        [
          [20, 200],
          [20, 900],
        ],
        6,
      ),
    ).toBe(false);
    expect(
      strokeUnder(
        stroke,
        [
          [-20, -50],
          [-20, 50],
        ],
        6,
      ),
    ).toBe(false);
    expect(
      strokeUnder(
        stroke,
        [
          [Number.NaN, 0],
          [0, 0],
        ],
        6,
      ),
    ).toBe(false);
  });
});

describe('a stroke that becomes a zone', () => {
  const cornersOf = (points: readonly InkPoint[]): Point[] => {
    const zone = zoneOutline(points);
    if (!zone) throw new Error('no zone');
    expect(zone.outline.length).toBeGreaterThanOrEqual(3);
    expect(zone.outline.length).toBeLessThanOrEqual(64);
    return zone.outline.map(([x, y]) => [x + zone.at[0], y + zone.at[1]]);
  };
  const holds = (corners: Point[], at: Point) => insideBody({ form: 'polygon', points: corners }, at, 0);

  it.each([
    ['closed', ring(150)],
    ['left open', ring(150, { to: 5.2 })],
    ['closed twice over', ring(150, { to: 7 })],
  ])('[IK8] a ring %s holds what it surrounded', (_, points) => {
    const corners = cornersOf(points);
    for (const at of [
      [300, 200],
      [400, 210],
      [220, 180],
    ] as Point[])
      expect(holds(corners, at)).toBe(true);
    expect(holds(corners, [470, 330])).toBe(false);
  });

  it('[IK8] a line, a dot and a scribble give the string round them', () => {
    expect(
      holds(
        cornersOf([
          [0, 0, 1],
          [200, 0, 1],
        ]),
        [100, 10],
      ),
    ).toBe(true);
    expect(holds(cornersOf([[50, 50, 1]]), [50, 50])).toBe(true);
    const scribble = Array.from(
      { length: 60 },
      (_, index): InkPoint => [(index * 73) % 300, (index * 41) % 200, 1],
    );
    expect(holds(cornersOf(scribble), [150, 100])).toBe(true);
  });

  it('[IK8] a long line, hardly bent, gives a surface that holds it', () => {
    for (const length of [800, 9_000]) {
      const bent = Array.from(
        { length: 80 },
        (_, index): InkPoint => [(index * length) / 79, 15 * Math.sin((index / 79) * Math.PI), 1],
      );
      expect(holds(cornersOf(bent), [length / 2, 12])).toBe(true);
    }
  });

  it('[IK8] nothing gives nothing', () => {
    expect(zoneOutline([])).toBeNull();
    expect(zoneOutline([[Number.NaN, 1, 1]])).toBeNull();
  });
});

describe('what a stroke is about', () => {
  const standing = [
    { name: 'Léa', at: [300, 200] as Point },
    { name: 'Nadia', at: [380, 240] as Point },
    { name: 'Karim', at: [900, 200] as Point },
  ];
  const among = (points: readonly InkPoint[]) => {
    const packed = packPath(points);
    if (!packed) throw new Error('nothing was packed');
    const { is, who } = strokeAmong({ ...packed, size: 4 }, standing);
    return [is, ...who.map(({ name }) => name)];
  };
  const line = (y: number) => wave(100).map(([x, , felt]): InkPoint => [820 + x, y, felt]);

  it.each([
    ['a ring', ring(150), ['around', 'Léa', 'Nadia']],
    ['a ring left a little open', ring(150, { to: 5.4 }), ['around', 'Léa', 'Nadia']],
    ['half a ring, which surrounds nobody', ring(110, { to: 3.1 }), ['near', 'Nadia']],
    ['a line under somebody', line(240), ['near', 'Karim']],
    ['a line of its own', line(900), ['aside']],
    ['a dot', [[20, 20, 1]] as InkPoint[], ['aside']],
  ])('[IK10] %s', (_, points, said) => {
    expect(among(points)).toEqual(said);
  });

  it('[IK10] whatever its path says, it is about somebody who is there or about nobody', () => {
    fc.assert(
      fc.property(fc.stringMatching(/^[A-Za-z0-9_-]{0,200}$/), fc.double(), (path, x) => {
        const { is, who } = strokeAmong({ at: [x, 0], path, size: 80 }, standing);
        expect(who.length > 0).toBe(is !== 'aside');
      }),
    );
  });
});

describe('an export', () => {
  it('[IK9] holds the strokes, a highlighter under the people and a pen over them, within the picture', () => {
    const strokes = (['pen', 'highlighter'] as const).flatMap((pen) =>
      strokesOf(ring(150), { size: 6, zoom: 1 }).map(
        (one): Stroke => ({ id: `${pen}AAAAAAAA`, pen, tint: 1, size: 6, ...one }),
      ),
    );
    const elements = [person('Léa', [300, 200])];
    const table = superpose(new Map([[COMMON, { elements, links: [], strokes }]]));
    const drawing = drawTable(table, plainWords);
    const words = { title: '', details: [], legendTitle: '', legend: () => '', nameOf: () => '' };
    const { svg } = boardSvg({ drawing, legend: [], font: null, words });
    const [under, over] = strokes.map((stroke) => svg.indexOf(strokeShape(stroke).d)).reverse();
    const somebody = svg.indexOf(
      drawing.elements[0]?.shapes.flatMap((one) => (one.shape === 'path' ? [one.d] : []))[0] ?? '?',
    );
    expect(under).toBeGreaterThan(0);
    expect(under).toBeLessThan(somebody);
    expect(over).toBeGreaterThan(somebody);
    expect(svg.match(/ opacity=/g)).toHaveLength(1);
    expect(drawing.box.y).toBeLessThanOrEqual(47);
    expect(drawing.box.height).toBeGreaterThanOrEqual(306);
  });
});
