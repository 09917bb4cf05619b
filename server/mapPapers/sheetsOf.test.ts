import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { PAPERS } from '#shared/protocol/http/mapPapers.ts';
import { MARGIN_MM, OVERLAP_MM, sheetsOf } from './sheetsOf.ts';

const size = fc.record({
  width: fc.integer({ min: 1, max: 60_000 }),
  height: fc.integer({ min: 1, max: 60_000 }),
});

describe('a map on paper', () => {
  it('[MP5] is whole on one sheet, turned as the map is, within the margins', () => {
    fc.assert(
      fc.property(size, fc.constantFrom(...PAPERS), (px, paper) => {
        const { paper: sheet, picture, sheets } = sheetsOf(px, { paper, tiled: false });
        expect(sheets).toEqual([{ row: 1, column: 1, x: 0, y: 0 }]);
        expect(picture.width).toBeLessThanOrEqual(sheet.width - 2 * MARGIN_MM + 1e-6);
        expect(picture.height).toBeLessThanOrEqual(sheet.height - 2 * MARGIN_MM + 1e-6);
        if (px.width !== px.height) expect(sheet.width > sheet.height).toBe(px.width > px.height);
      }),
    );
  });

  it('[MP5] a small map is not blown up', () => {
    expect(sheetsOf({ width: 500, height: 300 }, { paper: 'A0', tiled: false }).picture.width).toBe(141);
  });

  it('[MP6] a poster covers the whole map, and each sheet overlaps the next', () => {
    fc.assert(
      fc.property(size, fc.constantFrom(...PAPERS), (px, paper) => {
        const { paper: sheet, picture, sheets, rows, columns } = sheetsOf(px, { paper, tiled: true });
        const inner = { width: sheet.width - 2 * MARGIN_MM, height: sheet.height - 2 * MARGIN_MM };
        expect([sheet.width, sheet.height].sort()).toEqual([210, 297]);
        expect(sheets).toHaveLength(rows * columns);
        const last = sheets.at(-1);
        expect((last?.x ?? 0) + inner.width).toBeGreaterThanOrEqual(picture.width - 0.02);
        expect((last?.y ?? 0) + inner.height).toBeGreaterThanOrEqual(picture.height - 0.02);
        const [first, second] = sheets;
        if (columns > 1) expect((first?.x ?? 0) + inner.width - (second?.x ?? 0)).toBeCloseTo(OVERLAP_MM);
        // No sheet is blank.
        for (const { x, y } of sheets) expect(x < picture.width && y < picture.height).toBe(true);
      }),
    );
  });

  it('[MP6] an A2 poster of a map twice as wide as high takes a dozen sheets at most', () => {
    const { rows, columns } = sheetsOf({ width: 4_000, height: 2_000 }, { paper: 'A2', tiled: true });
    expect([rows, columns]).toEqual([2, 3]);
  });
});
