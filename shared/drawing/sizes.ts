/** Board pixels. A 4 px grid where the eye can see it; touch targets are widened by the canvas, not here. */
export const SIZES = {
  person: 48,
  figure: 40,
  nameText: 15,
  smallText: 13,
  tinyText: 12,
  freeText: 16,
  leading: 1.3,
  nameWidth: 132,
  roof: 26,
  structureWidth: 128,
  slot: { width: 72, height: 62, perRow: 3 },
  household: { width: 184, height: 120, padding: 20, corner: 44 },
  pillHeight: 24,
} as const;
