import type { Strokes } from '#shared/consent/signature.ts';

/** The field that a drawing lives in, whatever the screen: what is sent are numbers on it. */
export const FIELD = 1000;
const MOST_STROKES = 40;
const MOST_POINTS = 500;
/** A finger trembles: closer points say nothing more. */
const LEAST_STEP = 6;

export type Point = [x: number, y: number];

/** Where a finger is on the field; what slips off its edge stays on the edge. */
export function pointOn(
  at: { clientX: number; clientY: number },
  field: { left: number; top: number; width: number; height: number },
): Point {
  const along = (offset: number, size: number) =>
    size > 0 ? Math.min(FIELD, Math.max(0, Math.round((offset / size) * FIELD))) : 0;
  return [along(at.clientX - field.left, field.width), along(at.clientY - field.top, field.height)];
}

/** A finger comes down: a new line. A drawing that is full takes no more. */
export function beginStroke(strokes: Strokes, at: Point): Strokes {
  return strokes.length < MOST_STROKES ? [...strokes, [at]] : strokes;
}

/** The finger goes on. */
export function lengthenStroke(strokes: Strokes, at: Point): Strokes {
  const line = strokes.at(-1);
  const last = line?.at(-1);
  if (line === undefined || last === undefined || line.length >= MOST_POINTS) return strokes;
  if (Math.hypot(at[0] - last[0], at[1] - last[1]) < LEAST_STEP) return strokes;
  return [...strokes.slice(0, -1), [...line, at]];
}

/** A line for the eye, as an SVG path; a single point is a dot. */
export function pathOf(stroke: Strokes[number]): string {
  const [first, ...rest] = stroke;
  if (first === undefined) return '';
  const to = rest.length === 0 ? [first] : rest;
  return `M${first.join(' ')}${to.map((point) => `L${point.join(' ')}`).join('')}`;
}
