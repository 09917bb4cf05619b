import type { Point } from '#shared/board/element.ts';
import { boxes } from '#shared/drawing/boxes.ts';
import type { Box } from '#shared/drawing/drawing.ts';
import type { Relative } from '../commands/addRelative.ts';
import type { Kin } from './kinOf.ts';

/** Board pixels. */
const GENERATION = 150;
const APART = 130;
/** with the name below */
const ROOM = { width: 104, height: 92 };
const TRIES = 40;

/**
 * Where a new relative stands: parents above, children below, partners, brothers and sisters on the same row, beside
 * those who are there, and on nobody. BO126.
 */
export function relativePlace(
  of: { at: Point },
  as: Relative,
  { kin, placeOf, taken }: { kin: Kin; placeOf: (key: string) => Point | undefined; taken: readonly Box[] },
): Point {
  const [x, y] = of.at;
  const places = (keys: readonly string[]) => keys.map(placeOf).filter((at) => at !== undefined);
  const besideLast = (row: readonly Point[]): Point | null => {
    const last = row.toSorted((a, b) => b[0] - a[0])[0];
    return last ? [last[0] + APART, last[1]] : null;
  };
  const [partner] = places(kin.partner);
  const wanted: Record<Relative, () => Point> = {
    parent: () => besideLast(places(kin.parent)) ?? [x, y - GENERATION],
    child: () =>
      besideLast(places(kin.child)) ??
      (kin.partner.length === 1 && partner
        ? [(x + partner[0]) / 2, Math.max(y, partner[1]) + GENERATION]
        : [x, y + GENERATION]),
    partner: () => besideLast(places(kin.partner)) ?? [x + APART, y],
    sibling: () => besideLast([...places(kin.sibling), of.at]) ?? [x + APART, y],
  };
  const [left, top] = wanted[as]();
  const free = (at: Point) => {
    const box = boxes.round([at[0], at[1] + 12], ROOM.width, ROOM.height);
    return !taken.some((other) => boxes.meet(other, box));
  };
  // Along the row, rather right than left: a generation stays on its line.
  for (let turn = 0; turn < TRIES; turn += 1) {
    const far = Math.ceil(turn / 2) * (APART / 2) * (turn % 2 === 1 ? 1 : -1);
    const at: Point = [Math.round(left + far), Math.round(top)];
    if (free(at)) return at;
  }
  return [Math.round(left), Math.round(top)];
}
