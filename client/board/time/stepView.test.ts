import { describe, expect, it } from 'vitest';
import { stepView } from './stepView.ts';

const PHONE = { width: 375, height: 684 };
const insets = { top: 20, right: 68, bottom: 260, left: 12 };
const free = { left: 12, top: 20, right: 375 - 68, bottom: 684 - 260 };

function shown(box: { x: number; y: number; width: number; height: number }, zoom: number) {
  const view = stepView(box, PHONE, { insets, zoom });
  if (!view) throw new Error('there is a view');
  return {
    zoom: view.zoom,
    left: view.x + box.x * view.zoom,
    top: view.y + box.y * view.zoom,
    right: view.x + (box.x + box.width) * view.zoom,
    bottom: view.y + (box.y + box.height) * view.zoom,
  };
}

describe('what a step of the replay shows', () => {
  it('[TM4] is whole beside the bar, and large enough to read', () => {
    for (const zoom of [0.1, 0.75, 3]) {
      const seen = shown({ x: 500, y: -300, width: 400, height: 220 }, zoom);
      expect(seen.zoom).toBeGreaterThanOrEqual(0.6);
      expect(seen.left).toBeGreaterThanOrEqual(free.left);
      expect(seen.top).toBeGreaterThanOrEqual(free.top);
      expect(seen.right).toBeLessThanOrEqual(free.right);
      expect(seen.bottom).toBeLessThanOrEqual(free.bottom);
    }
  });

  it('[TM4] is seen in its middle where it is too long to be read whole', () => {
    const seen = shown({ x: 0, y: 0, width: 4000, height: 100 }, 1);
    expect(seen.zoom).toBe(0.4);
    expect((seen.left + seen.right) / 2).toBeCloseTo((free.left + free.right) / 2);
    expect((seen.top + seen.bottom) / 2).toBeCloseTo((free.top + free.bottom) / 2);
  });

  it('[TM4] is nothing where a screen has no room', () => {
    expect(
      stepView({ x: 0, y: 0, width: 1, height: 1 }, { width: 60, height: 60 }, { insets, zoom: 1 }),
    ).toBe(null);
  });
});
