import type { Point } from '../board/element.ts';
import { checkFamily } from './checks/checkFamily.ts';
import type { Kin } from './graph/kin.ts';
import { readKindred } from './graph/readKindred.ts';
import type { KinFamily } from './kinFamily.ts';
import type { KinLayout } from './kinLayout.ts';
import { countCrossings } from './measure/countCrossings.ts';
import { countOverlaps } from './measure/countOverlaps.ts';
import { familyLines } from './measure/familyLines.ts';
import { type Box, boxAround, boxOfPerson, unite } from './place/box.ts';
import { packParts } from './place/packParts.ts';
import { partsOf } from './place/partsOf.ts';
import { placePart } from './place/placePart.ts';
import { type RingItem, ring } from './place/ring.ts';
import { assignGenerations } from './ranks/assignGenerations.ts';

/**
 * Where everybody of a family stands, as a family therapist would draw it: rules in RULES.md. Pure, the same for the
 * same family, and it never throws: what can't be drawn as told is laid out as well as it can be, and listed among
 * the issues.
 */
export function layOut(
  family: KinFamily,
  { onProgress = () => undefined }: { onProgress?: (share: number) => void } = {},
): KinLayout {
  const { kindred, issues } = readKindred(family);
  issues.push(...assignGenerations(kindred));
  onProgress(0.1);
  const isAround = (part: readonly Kin[]) =>
    part.length === 1 && part.every(({ person, homes }) => person.around === true && homes.length === 0);
  const parts = partsOf(kindred);
  const within = parts.filter((part) => !isAround(part));
  const everybody = within.reduce((sum, part) => sum + part.length, 0);
  let done = 0;
  const placed = within.map((part) => {
    const places = placePart(part, (share) =>
      onProgress(0.1 + (0.8 * (done + share * part.length)) / everybody),
    );
    done += part.length;
    return places;
  });
  const places = new Map<string, Point>();
  const boxes: Box[] = [];
  for (const [{ person }, at] of packParts(placed)) {
    places.set(person.id, at);
    boxes.push(boxOfPerson(person, at));
  }
  placeAround(family, { people: parts.filter(isAround).flat(), places, boxes });
  onProgress(0.97);
  return {
    places,
    generations: new Map(kindred.people.map(({ person, generation }) => [person.id, generation])),
    crossings: countCrossings(familyLines(family, places)),
    overlaps: countOverlaps(boxes),
    issues: [...issues, ...checkFamily(family)],
  };
}

/** The rings: first the people who only stand near, then the services; who was put there by hand stays. */
function placeAround(
  family: KinFamily,
  { people, places, boxes }: { people: readonly Kin[]; places: Map<string, Point>; boxes: Box[] },
): void {
  const near = family.services.filter(({ pinned, at }) => pinned && at);
  for (const { id, at, width, height } of near)
    if (at) {
      places.set(id, at);
      boxes.push(boxAround(at, width, height));
    }
  const neighbours = people.flatMap(({ person }): Outside[] => {
    if (!person.pinned || !person.at) return [{ ...person, joined: joinedTo(family, person.id) }];
    places.set(person.id, person.at);
    boxes.push(boxOfPerson(person, person.at));
    return [];
  });
  putRound(neighbours, places, boxes);
  putRound(
    family.services.filter((service) => !near.includes(service) && !places.has(service.id)),
    places,
    boxes,
  );
}

interface Outside {
  id: string;
  width: number;
  height: number;
  joined: readonly string[];
  at: Point | null;
  above?: number;
}

function putRound(outside: readonly Outside[], places: Map<string, Point>, boxes: Box[]): void {
  const inside = unite(boxes) ?? { left: 0, top: 0, right: 0, bottom: 0 };
  const seen = new Set<string>();
  const items = outside.flatMap(({ id, width, height, joined, at }): RingItem[] => {
    if (seen.has(id)) return [];
    seen.add(id);
    const there = joined.map((other) => places.get(other)).filter((place) => place !== undefined);
    const mean = (axis: 0 | 1) => there.reduce((sum, place) => sum + place[axis], 0) / there.length;
    if (there.length === 0) return [{ id, width, height, near: at, weight: 0.001 }];
    return [{ id, width, height, near: [mean(0), mean(1)], weight: 1 }];
  });
  const found = ring(inside, items, boxes);
  for (const { id, width, height } of items) {
    const at = found.get(id);
    if (!at) continue;
    places.set(id, at);
    boxes.push(boxAround(at, width, height));
  }
}

/** Services that a neighbour has to do with say where the neighbour stands, once they are placed themselves. */
function joinedTo(family: KinFamily, id: string): string[] {
  return family.services.filter(({ joined }) => joined.includes(id)).map((service) => service.id);
}
