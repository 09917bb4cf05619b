import { describe, expect, it } from 'vitest';
import { createLiveView } from './liveView.ts';

describe('the view', () => {
  it('[BO99] what was painted slides to where it will be painted, exactly', () => {
    const live = createLiveView();
    const painted = { x: 40, y: -10, zoom: 0.5 };
    const now = { x: 300, y: 120, zoom: 0.8 };
    live.set(now);
    const [left = 0, top = 0, stretch = 0] = [...live.slide(painted).matchAll(/-?[\d.]+/g)].map(Number);
    const point = [123, 456] as const;
    const before = [point[0] * painted.zoom + painted.x, point[1] * painted.zoom + painted.y] as const;
    expect(before[0] * stretch + left).toBeCloseTo(point[0] * now.zoom + now.x, 6);
    expect(before[1] * stretch + top).toBeCloseTo(point[1] * now.zoom + now.y, 6);
    expect(live.slide(now)).toBe('');
  });
});
