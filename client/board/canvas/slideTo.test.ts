import { afterEach, expect, it, vi } from 'vitest';
import type { View } from '../tools/panTool.ts';
import { createLiveView } from './liveView.ts';
import { slideTo } from './slideTo.ts';

afterEach(() => vi.unstubAllGlobals());

/** Where the eye is right after it was sent somewhere, and how many frames that waits for. */
function sent(reduced: boolean) {
  const frames = vi.fn();
  vi.stubGlobal('requestAnimationFrame', frames);
  vi.stubGlobal('window', {
    matchMedia: (query: string) => ({ matches: reduced && query === '(prefers-reduced-motion: reduce)' }),
  });
  const live = createLiveView();
  live.set({ x: 0, y: 0, zoom: 1 });
  const to: View = { x: 500, y: -300, zoom: 0.5 };
  slideTo(live, to, { width: 900, height: 700 });
  return { isThere: live.get() === to, frames: frames.mock.calls.length };
}

it('[TM4] who asked for less motion is there at once, and sees no glide', () => {
  expect(sent(true)).toEqual({ isThere: true, frames: 0 });
  expect(sent(false)).toEqual({ isThere: false, frames: 1 });
});
