export interface View {
  /** screen pixels */
  x: number;
  y: number;
  zoom: number;
}

export const ZOOM = { least: 0.1, most: 3, step: 1.25 } as const;

/** Keeps the middle of a screen where it is while zooming. A zoom that isn't a number changes nothing. BO87. */
export function zoomBy(view: View, factor: number, screen: { width: number; height: number }): View {
  return zoomAt(view, factor, [screen.width / 2, screen.height / 2]);
}

/** Keeps what lies under `at` (screen pixels) where it is while zooming. BO87. */
export function zoomAt(view: View, factor: number, [atX, atY]: readonly [number, number]): View {
  const zoom = Math.min(ZOOM.most, Math.max(ZOOM.least, view.zoom * factor));
  if (![zoom, atX, atY].every(Number.isFinite) || !(view.zoom > 0)) return view;
  const share = zoom / view.zoom;
  return { x: atX - (atX - view.x) * share, y: atY - (atY - view.y) * share, zoom };
}

/** Where the screen must be for a point of the board to be in its middle. */
export function centreOn(
  at: readonly [number, number],
  zoom: number,
  screen: { width: number; height: number },
): View {
  return { x: screen.width / 2 - at[0] * zoom, y: screen.height / 2 - at[1] * zoom, zoom };
}

/** Screen pixels that panels cover. */
export interface Insets {
  top: number;
  right: number;
  bottom: number;
  left: number;
}

/** The view in which a box fills what the panels leave free; never closer than `closest`. Null for a box or screen of nothing. BO98. */
export function fitted(
  box: { x: number; y: number; width: number; height: number },
  screen: { width: number; height: number },
  { insets, closest }: { insets: Insets; closest: number },
): View | null {
  const width = screen.width - insets.left - insets.right;
  const height = screen.height - insets.top - insets.bottom;
  if (!(box.width > 0 && box.height > 0 && width > 0 && height > 0)) return null;
  const zoom = Math.max(ZOOM.least, Math.min(closest, width / box.width, height / box.height));
  return {
    x: insets.left + width / 2 - (box.x + box.width / 2) * zoom,
    y: insets.top + height / 2 - (box.y + box.height / 2) * zoom,
    zoom,
  };
}

/**
 * The view, slid as little as shows a box whole in what the panels leave free; a box that is too large has its middle there. One
 * that is in sight already leaves the view as it is. BO151.
 */
export function reveal(
  box: { x: number; y: number; width: number; height: number },
  view: View,
  { screen, insets }: { screen: { width: number; height: number }; insets: Insets },
): View {
  const slide = (start: number, size: number, [from, to]: readonly [number, number]) => {
    if (size > to - from) return (from + to) / 2 - (start + size / 2);
    if (start < from) return from - start;
    return Math.min(0, to - (start + size));
  };
  const { x, y, zoom } = view;
  const dx = slide(box.x * zoom + x, box.width * zoom, [insets.left, screen.width - insets.right]);
  const dy = slide(box.y * zoom + y, box.height * zoom, [insets.top, screen.height - insets.bottom]);
  return dx === 0 && dy === 0 ? view : { x: x + dx, y: y + dy, zoom };
}
