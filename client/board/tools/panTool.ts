export interface View {
  /** screen pixels */
  x: number;
  y: number;
  zoom: number;
}

export const ZOOM = { least: 0.1, most: 3, step: 1.25 } as const;

/** Keeps the middle of a screen where it is while zooming. A zoom that isn't a number changes nothing. BO87. */
export function zoomBy(view: View, factor: number, screen: { width: number; height: number }): View {
  const zoom = Math.min(ZOOM.most, Math.max(ZOOM.least, view.zoom * factor));
  if (!Number.isFinite(zoom) || !(view.zoom > 0)) return view;
  const share = zoom / view.zoom;
  const [middleX, middleY] = [screen.width / 2, screen.height / 2];
  return { x: middleX - (middleX - view.x) * share, y: middleY - (middleY - view.y) * share, zoom };
}

/** Where the screen must be for a point of the board to be in its middle. */
export function centreOn(
  at: readonly [number, number],
  zoom: number,
  screen: { width: number; height: number },
): View {
  return { x: screen.width / 2 - at[0] * zoom, y: screen.height / 2 - at[1] * zoom, zoom };
}
