import { type Store, store } from '../model/store.ts';
import type { View } from '../tools/panTool.ts';

/**
 * Where the eye is. While it moves, what was painted slides and stretches as one layer (`slide`); once it rests,
 * everything is painted sharp at its new size. Painting 300 people and 600 links takes longer
 * than a frame; sliding them takes nothing.
 */
export interface LiveView extends Store<View> {
  /** the CSS transform that takes what was painted for one view to another; empty when they are the same */
  slide(painted: View): string;
}

export function createLiveView(): LiveView {
  const view = store<View>({ x: 0, y: 0, zoom: 1 });
  return {
    ...view,
    slide(painted) {
      const { x, y, zoom } = view.get();
      const stretch = painted.zoom > 0 ? zoom / painted.zoom : 1;
      const [left, top] = [x - painted.x * stretch, y - painted.y * stretch];
      if (stretch === 1 && left === 0 && top === 0) return '';
      return `translate(${left}px, ${top}px) scale(${stretch})`;
    },
  };
}
