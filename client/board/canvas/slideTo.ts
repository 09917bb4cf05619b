import { glide } from '../tools/glide.ts';
import type { View } from '../tools/panTool.ts';
import type { LiveView } from './liveView.ts';

const DURATION_MS = 220;

/** Takes the eye to a view without a jump. Whoever moves the view meanwhile has it: the glide ends there. */
export function slideTo(live: LiveView, to: View, screen: { width: number; height: number }): void {
  if (window.matchMedia('(prefers-reduced-motion: reduce)').matches) {
    live.set(to);
    return;
  }
  const on = glide(live.get(), to, screen);
  const begin = performance.now();
  let last = live.get();
  const step = (now: number) => {
    if (live.get() !== last) return;
    const share = (now - begin) / DURATION_MS;
    last = on(Math.max(0, share));
    live.set(last);
    if (share < 1) requestAnimationFrame(step);
  };
  requestAnimationFrame(step);
}
