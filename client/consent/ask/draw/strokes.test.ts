import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { strokesSchema } from '#shared/consent/signature.ts';
import { beginStroke, lengthenStroke, pathOf, pointOn } from './strokes.ts';

const field = { left: 10, top: 20, width: 200, height: 100 };

describe('a drawing', () => {
  it('[CA5] is numbers on a field, whatever the screen; what slips off stays on the edge', () => {
    expect(pointOn({ clientX: 110, clientY: 70 }, field)).toEqual([500, 500]);
    expect(pointOn({ clientX: -40, clientY: 900 }, field)).toEqual([0, 1000]);
    expect(pointOn({ clientX: 5, clientY: 5 }, { ...field, width: 0, height: 0 })).toEqual([0, 0]);
  });

  it('[CA5] is always one that the server takes, however long somebody scribbles', () => {
    const at = fc.tuple(fc.integer({ min: -400, max: 900 }), fc.integer({ min: -400, max: 900 }));
    fc.assert(
      fc.property(fc.array(fc.tuple(fc.boolean(), at), { minLength: 1, maxLength: 1_500 }), (moves) => {
        let strokes = beginStroke([], [0, 0]);
        for (const [lifted, [clientX, clientY]] of moves) {
          const point = pointOn({ clientX, clientY }, field);
          strokes = lifted ? beginStroke(strokes, point) : lengthenStroke(strokes, point);
        }
        expect(strokesSchema.safeParse(strokes).success).toBe(true);
      }),
      { numRuns: 30 },
    );
  });

  it('[CA5] a line that never ends stops growing, and so does a drawing of many lines', () => {
    let line = beginStroke([], [0, 0]);
    for (let at = 1; at <= 700; at += 1) line = lengthenStroke(line, [(at * 7) % 1000, (at * 13) % 1000]);
    expect(strokesSchema.safeParse(line).success).toBe(true);
    let many = beginStroke([], [0, 0]);
    for (let at = 1; at <= 60; at += 1) many = beginStroke(many, [at, at]);
    expect(strokesSchema.safeParse(many).success).toBe(true);
  });

  it('[CA5] a tremble adds nothing, and a dot can be seen', () => {
    const dot = beginStroke([], [3, 4]);
    expect(lengthenStroke(dot, [4, 5])).toBe(dot);
    expect(lengthenStroke([], [4, 5])).toEqual([]);
    expect(pathOf([[3, 4]])).toBe('M3 4L3 4');
    expect(
      pathOf([
        [3, 4],
        [30, 40],
      ]),
    ).toBe('M3 4L30 40');
  });
});
