import type { Point } from '../../board/element.ts';
import type { Kin } from '../graph/kin.ts';
import { orderAgain, orderRows } from '../order/orderRows.ts';
import { buildRows } from '../rows/buildRows.ts';
import type { RowItem } from '../rows/rowItem.ts';
import { acrossRows } from './acrossRows.ts';
import { downRows } from './downRows.ts';
import { keepPlaces } from './keepPlaces.ts';
import { makeRoom } from './makeRoom.ts';

/** How hard a place given by hand holds against everybody else's wishes. */
const HELD = 1_000;

/**
 * Places for one part of the family. Where somebody of it was placed by hand, on the board as it is; otherwise from
 * its own top left corner.
 */
export function placePart(people: readonly Kin[], onProgress: (share: number) => void): Map<Kin, Point> {
  const top = people.reduce((least, { generation }) => Math.min(least, generation), Infinity);
  for (const kin of people) kin.generation -= top;
  const rows = buildRows(people);
  orderRows(rows, (share) => onProgress(share * 0.7));
  const pinned = people.some(isHeld);
  acrossRows(rows, pinned ? hold : undefined);
  for (let turn = 0; turn < 3 && orderAgain(rows, placeIn(rows)); turn += 1)
    acrossRows(rows, pinned ? hold : undefined);
  if (!pinned) keepPlaces(rows);
  onProgress(0.95);
  const ys = downRows(rows);
  const places = new Map<Kin, Point>();
  for (const [number, row] of rows.entries())
    for (const item of row)
      item.people.forEach((kin, at) => {
        const offset = item.offsets[at] ?? 0;
        places.set(kin, [Math.round(item.x + (item.flipped ? -offset : offset)), ys[number] ?? 0]);
      });
  if (pinned) makeRoom(rows, places);
  return places;
}

function placeIn(rows: readonly (readonly RowItem[])[]): (kin: Kin) => number {
  const places = new Map<Kin, number>();
  for (const item of rows.flat())
    item.people.forEach((kin, at) => {
      const offset = item.offsets[at] ?? 0;
      places.set(kin, item.x + (item.flipped ? -offset : offset));
    });
  return (kin) => places.get(kin) ?? 0;
}

export function isHeld({ person }: Kin): boolean {
  return person.pinned && person.at !== null;
}

/** An item holds where those of it who were placed by hand stand. */
function hold(item: RowItem): { x: number; weight: number } | null {
  const wanted = item.people.flatMap(({ person }, at) => {
    const offset = item.offsets[at] ?? 0;
    return person.pinned && person.at ? [person.at[0] - (item.flipped ? -offset : offset)] : [];
  });
  if (wanted.length === 0) return null;
  return { x: wanted.reduce((sum, x) => sum + x, 0) / wanted.length, weight: HELD };
}
