import type { Point } from '../board/element.ts';
import type { PlacedElement } from '../board/superpose.ts';
import { boxes } from './boxes.ts';
import type { Box, ElementDrawing, Hand } from './drawing.ts';
import type { ElementParts } from './elementParts.ts';
import { drawFigure } from './people/drawFigure.ts';
import { drawPerson } from './people/drawPerson.ts';
import { drawPicture } from './pictures/drawPicture.ts';
import { SIZES } from './sizes.ts';
import { drawFreeText } from './surroundings/drawFreeText.ts';
import { drawHousehold, type FarMember } from './surroundings/drawHousehold.ts';
import { drawStructure } from './surroundings/drawStructure.ts';
import { drawZone } from './surroundings/drawZone.ts';
import { FARTHEST } from './surroundings/outline/outlineRound.ts';
import { nightsKey, type TableIndex } from './tableIndex.ts';

/** Moves in flight, by key: [x, y] in board pixels to add to an element's own place. */
export type Offsets = ReadonlyMap<string, Point>;

export interface ElementMemo {
  element: PlacedElement;
  x: number;
  y: number;
  /** whatever else it is drawn from: how many are inside, where a household's people are */
  mark: unknown;
  drawing: ElementDrawing;
  /** the places inside a structure */
  slots: readonly Point[];
}

const NOWHERE: readonly Point[] = [];

interface Drawers {
  hand: Hand;
  offsets: Offsets;
  memo: Map<string, ElementMemo>;
  /** whether people marked as confidential elsewhere are drawn. DR19 */
  shown: 'everybody' | 'unrestricted';
}

/** Draws every element of a table; one drawn before from the same things is the same object. BO2. */
export function drawElements(
  index: TableIndex,
  { hand, offsets, memo, shown }: Drawers,
): Map<string, ElementDrawing> {
  const { words } = hand;
  const drawn = new Map<string, ElementDrawing>();
  const slots = new Map<string, Point>();

  const add = (
    key: string,
    element: PlacedElement,
    { at: [x, y], mark }: { at: Point; mark: unknown },
    draw: () => ElementParts & { at: Point; slots?: readonly Point[] },
  ): ElementMemo => {
    const before = memo.get(key);
    if (before?.element === element && before.x === x && before.y === y && before.mark === mark) {
      drawn.set(key, before.drawing);
      return before;
    }
    const { id, compartment, kind } = element;
    const { at, body, box, nameBox, under, shapes, top, slots: places = NOWHERE } = draw();
    const inside = index.structureOf.get(key) ?? null;
    const plain = { key, id, compartment, kind, at, inside, body, box, nameBox, under, shapes };
    const drawing = top === undefined ? plain : { ...plain, top };
    const made = { element, x, y, mark, drawing, slots: places };
    memo.set(key, made);
    drawn.set(key, drawing);
    return made;
  };

  for (const { key, element } of index.elements) {
    const at = moved(element.at, offsets.get(key));
    if (element.kind === 'person') {
      if (shown === 'everybody' || element.restricted !== true)
        add(key, element, { at, mark: null }, () => ({ at, ...drawPerson(element, at, hand) }));
    } else if (element.kind === 'text')
      add(key, element, { at, mark: null }, () => ({ at, ...drawFreeText(element, at, words) }));
    else if (element.kind === 'picture')
      add(key, element, { at, mark: null }, () => ({ at, ...drawPicture(element, at, words) }));
    else if (element.kind === 'structure') {
      const members = index.inside.get(key) ?? [];
      const count = members.length;
      const { slots: places } = add(key, element, { at, mark: count }, () => ({
        at,
        ...drawStructure(element, at, { hand, count }),
      }));
      members.forEach((member, place) => {
        const slot = places[place];
        // Inside a building that moves, one already moves with it.
        if (slot) slots.set(member, offsets.has(key) ? slot : moved(slot, offsets.get(member)));
      });
    }
  }
  for (const { key, element } of index.elements) {
    if (element.kind !== 'professional') continue;
    const slot = slots.get(key);
    const at = slot ?? moved(element.at, offsets.get(key));
    const inside = slot !== undefined;
    add(key, element, { at, mark: inside }, () => ({ at, ...drawFigure(element, at, { words, inside }) }));
  }
  const homes: ElementDrawing[] = [];
  for (const { key, element } of index.elements) {
    if (element.kind !== 'household') continue;
    const people = (index.household.get(key) ?? []).flatMap((member) => drawn.get(member) ?? []);
    const { near, far } = withinReach(people, index);
    const members = near.map(({ box }) => box);
    const nights = far.map((one) => index.nights.get(nightsKey(key, one.key)) ?? null);
    // With people in it, it is where they are.
    const at = members.length > 0 ? ORIGIN : moved(element.at, offsets.get(key));
    const [first, ...rest] = members;
    const reach = first && boxes.grow(rest.reduce(boxes.union, first), REACH);
    const before = reach ? homes.filter(({ box }) => boxes.meet(reach, box)) : [];
    const strangers = first ? others(roundOf(members), people, drawn) : [];
    const own = [...near, ...far, nights.join()];
    const kept = memo.get(key);
    // While something flies, a home gives way only to its own people: others' outlines bend once it is put down.
    if (offsets.size > 0 && members.length > 0 && kept?.element === element && beginsWith(kept.mark, own)) {
      drawn.set(key, kept.drawing);
      homes.push(kept.drawing);
      continue;
    }
    const mark = sameAs(kept?.mark, [...own, ...before, ...strangers]);
    const { drawing } = add(key, element, { at, mark }, () =>
      drawHousehold(element, at, {
        words,
        members,
        strangers: strangers.map(({ box }) => box),
        taken: before.flatMap(({ nameBox }) => nameBox ?? []),
        far: far.map((drawing, place): FarMember => ({ drawing, nights: nights[place] ?? null })),
      }),
    );
    homes.push(drawing);
  }
  const interventions: ElementDrawing[] = [];
  for (const { key, element } of index.elements) {
    if (element.kind !== 'zone') continue;
    const at = moved(element.at, offsets.get(key));
    const others = element.meaning === 'intervention' ? [...interventions] : [];
    const mark = sameAs(memo.get(key)?.mark, others);
    const { drawing } = add(key, element, { at, mark }, () => ({
      at,
      ...drawZone(element, at, { words, others }),
    }));
    if (element.meaning === 'intervention') interventions.push(drawing);
  }
  for (const key of memo.keys()) if (!drawn.has(key)) memo.delete(key);
  return drawn;
}

/** Board pixels. */
const REACH = 220;

/**
 * Somebody who lives in two homes is drawn in one place: the home they stand by encloses them, the other is joined to
 * them by a line, rather than stretched over everybody between. BO18.
 */
function withinReach(
  people: readonly ElementDrawing[],
  { homes }: TableIndex,
): { near: ElementDrawing[]; far: ElementDrawing[] } {
  const only = people.filter(({ key }) => homes.get(key) === 1);
  if (only.length === 0 || only.length === people.length) return { near: [...people], far: [] };
  const home = boxes.grow(only.map(({ box }) => box).reduce(boxes.union), REACH);
  const near = people.filter(({ key, box }) => homes.get(key) === 1 || boxes.meet(home, box));
  return { near, far: people.filter((one) => !near.includes(one)) };
}

/** Px beyond its members where an outline may meet somebody: its air, and as far as it goes round them (outlineRound.ts). */
const ROUND = SIZES.household.padding + FARTHEST;

function roundOf(members: readonly Box[]): Box {
  return boxes.grow(members.reduce(boxes.union), ROUND);
}

/** Who stands near enough to a household for its outline to bend, and isn't of it. */
function others(
  reach: Box,
  members: readonly ElementDrawing[],
  drawn: ReadonlyMap<string, ElementDrawing>,
): ElementDrawing[] {
  const own = new Set(members.map(({ key }) => key));
  return [...drawn.values()].filter(
    ({ key, kind, box }) => kind === 'person' && !own.has(key) && boxes.meet(box, reach),
  );
}

const ORIGIN: Point = [0, 0];

/** The list of before when the new one holds the same objects, so that identity tells. */
function sameAs(before: unknown, now: readonly unknown[]): readonly unknown[] {
  if (!Array.isArray(before) || before.length !== now.length) return now;
  return before.every((one, place) => one === now[place]) ? before : now;
}

/** The painting order: pictures and zones, households (the largest first), then structures, then what stands in front of them. */
export function paintingOrder(drawn: Iterable<ElementDrawing>): ElementDrawing[] {
  const ranks: Record<ElementDrawing['kind'], ElementDrawing[]> = {
    picture: [],
    household: [],
    zone: [],
    structure: [],
    text: [],
    professional: [],
    person: [],
  };
  for (const drawing of drawn) ranks[drawing.kind].push(drawing);
  const size = ({ box }: ElementDrawing) => box.width * box.height;
  ranks.household.sort((a, b) => size(b) - size(a));
  return [
    ...ranks.picture,
    ...ranks.zone,
    ...ranks.household,
    ...ranks.structure,
    ...ranks.text,
    ...ranks.professional,
    ...ranks.person,
  ];
}

function moved(at: Point, by: Point | undefined): Point {
  return by ? [at[0] + by[0], at[1] + by[1]] : at;
}

function beginsWith(list: unknown, start: readonly unknown[]): boolean {
  return Array.isArray(list) && start.every((one, place) => one === list[place]);
}
