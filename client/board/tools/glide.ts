import { centreOn, type View } from './panTool.ts';

/**
 * The views on the way from one to another, `share` going from 0 to 1: the middle of the screen goes straight, the
 * zoom by equal factors, both slow at the ends. BO112.
 */
export function glide(from: View, to: View, screen: { width: number; height: number }) {
  const [start, end] = [middleOf(from, screen), middleOf(to, screen)];
  return (share: number): View => {
    if (share >= 1) return to;
    const eased = share < 0.5 ? 4 * share ** 3 : 1 - (2 - 2 * share) ** 3 / 2;
    const at = [start[0] + (end[0] - start[0]) * eased, start[1] + (end[1] - start[1]) * eased] as const;
    return centreOn(at, from.zoom * (to.zoom / from.zoom) ** eased, screen);
  };
}

function middleOf({ x, y, zoom }: View, { width, height }: { width: number; height: number }) {
  return [(width / 2 - x) / zoom, (height / 2 - y) / zoom] as const;
}
