import type { Point } from '../../board/element.ts';
import type { Kin } from '../graph/kin.ts';
import { SPACES } from '../spaces.ts';
import { type Box, boxOfPerson, meet, unite } from './box.ts';
import { leastMoved } from './leastMoved.ts';
import { isHeld } from './placePart.ts';

interface Part {
  places: ReadonlyMap<Kin, Point>;
  box: Box;
}

/** Wider than high: a screen, a sheet of paper. */
const SHAPE = 1.6;

/**
 * Puts the parts of a family side by side, in lines. A part that has a place on the map stays there, most of its
 * people at their very place, or half left of it and half right; only where two would come to cover each other does the later
 * one give way. New parts follow below, the largest first. KI42, KI43.
 */
export function packParts(placed: readonly ReadonlyMap<Kin, Point>[]): Map<Kin, Point> {
  const parts = placed.flatMap((places): Part[] => {
    const part = partOf(places);
    return part ? [part] : [];
  });
  const all = new Map<Kin, Point>();
  const taken: Box[] = [];
  const put = ({ places, box }: Part, by: Point) => {
    for (const [kin, [x, y]] of places) all.set(kin, [x + by[0], y + by[1]]);
    taken.push(shifted(box, by));
  };
  const isHere = ({ places }: Part) => [...places.keys()].some(isHeld);
  for (const part of parts.filter(isHere)) put(part, [0, 0]);
  const known = parts.filter((part) => !isHere(part) && presentPlace(part) !== null).sort(inMapOrder);
  for (const part of known) put(part, freePlace(part.box, stay(part.places), taken));
  const fresh = parts.filter((part) => !isHere(part) && !known.includes(part));
  const lines = partOf(inLines(fresh.sort((a, b) => b.places.size - a.places.size)));
  const there = unite(taken);
  if (lines)
    put(
      lines,
      there
        ? [Math.round(there.left - lines.box.left), Math.round(there.bottom + SPACES.parts - lines.box.top)]
        : [0, 0],
    );
  return all;
}

function partOf(places: ReadonlyMap<Kin, Point>): Part | null {
  const box = unite([...places].map(([{ person }, at]) => boxOfPerson(person, at)));
  return box ? { places, box } : null;
}

function shifted({ left, top, right, bottom }: Box, [x, y]: Point): Box {
  return { left: left + x, top: top + y, right: right + x, bottom: bottom + y };
}

/** By how much to move a part: as wanted, or the least further that takes it off the others. */
function freePlace(box: Box, wanted: Point, taken: readonly Box[]): Point {
  const [x, y] = wanted;
  const there = shifted(box, wanted);
  const near = (by: Point) => {
    const { left, top, right, bottom } = shifted(box, by);
    const air = SPACES.homes / 2;
    return { left: left - air, top: top - air, right: right + air, bottom: bottom + air };
  };
  const tries = taken.flatMap((other): Point[] => [
    [x + Math.ceil(other.right + SPACES.parts - there.left), y],
    [x + Math.floor(other.left - SPACES.parts - there.right), y],
    [x, y + Math.ceil(other.bottom + SPACES.parts - there.top)],
    [x, y + Math.floor(other.top - SPACES.parts - there.bottom)],
  ]);
  const far = ([a, b]: Point) => Math.abs(a - x) + Math.abs(b - y);
  const free = [wanted, ...tries.sort((a, b) => far(a) - far(b))].find(
    (by) => !taken.some((other) => meet(near(by), other)),
  );
  const below = unite(taken);
  return free ?? [x, below ? y + Math.ceil(below.bottom + SPACES.parts - there.top) : y];
}

function inMapOrder(a: Part, b: Part): number {
  const [one, other] = [presentPlace(a), presentPlace(b)];
  return one && other ? one[1] - other[1] || one[0] - other[0] : 0;
}

/** Where a part stands on the map: its line (its top, roughly) and its left side. */
function presentPlace({ places }: Part): Point | null {
  const ats = [...places.keys()].flatMap(({ person }) => (person.at ? [person.at] : []));
  if (ats.length === 0) return null;
  const [left, top] = [Math.min(...ats.map(([x]) => x)), Math.min(...ats.map(([, y]) => y))];
  return [left, Math.round(top / 200)];
}

function inLines(parts: readonly Part[]): Map<Kin, Point> {
  const area = parts.reduce((sum, { box }) => sum + widthOf(box) * (box.bottom - box.top + SPACES.parts), 0);
  const limit = Math.max(Math.sqrt(area * SHAPE), ...parts.map(({ box }) => widthOf(box)));
  const out = new Map<Kin, Point>();
  let [x, y, height] = [0, 0, 0];
  for (const { places, box } of parts) {
    if (x > 0 && x + widthOf(box) > limit) {
      y += height + SPACES.parts;
      [x, height] = [0, 0];
    }
    // Whole numbers, so that a part laid out again where it stands doesn't creep.
    const by: Point = [Math.round(x - box.left), Math.round(y - box.top)];
    for (const [kin, at] of places) out.set(kin, [at[0] + by[0], at[1] + by[1]]);
    x += widthOf(box);
    height = Math.max(height, box.bottom - box.top);
  }
  return out;
}

function widthOf({ left, right }: Box): number {
  return right - left + SPACES.parts;
}

/** By how much to move all, so that most stay; or half of those who had a place go left, and half right of it. */
function stay(places: ReadonlyMap<Kin, Point>): Point {
  const shifts = [...places].flatMap(([{ person }, at]) =>
    person.at ? [[person.at[0] - at[0], person.at[1] - at[1]] as const] : [],
  );
  const by = (axis: 0 | 1) => leastMoved(shifts.map((shift) => shift[axis]));
  return [by(0), by(1)];
}
