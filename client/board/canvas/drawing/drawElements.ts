import type { Point } from '#shared/board/element.ts';
import { endKey, type PlacedElement, type Table } from '#shared/board/superpose.ts';
import { drawFigure } from './drawFigure.ts';
import { drawFreeText } from './drawFreeText.ts';
import { drawHousehold } from './drawHousehold.ts';
import type { DrawingWords, ElementDrawing } from './drawing.ts';
import { drawPerson } from './drawPerson.ts';
import { drawStructure } from './drawStructure.ts';
import type { ElementParts } from './elementParts.ts';

/** Moves in flight, by key: [x, y] in board pixels to add to an element's own place. */
export type Offsets = ReadonlyMap<string, Point>;

interface Membership {
  /** professionals drawn in each structure */
  inside: Map<string, string[]>;
  structureOf: Map<string, string>;
  /** people of each household */
  household: Map<string, string[]>;
}

/** Draws every element of a table, households first since they lie under the rest. */
export function drawElements(
  table: Table,
  { words, offsets, memo }: { words: DrawingWords; offsets: Offsets; memo: Map<string, ElementMemo> },
): Map<string, ElementDrawing> {
  const drawn = new Map<string, ElementDrawing>();
  const memberships = readMemberships(table);
  const keyed = table.elements.map((element) => ({
    key: endKey({ compartment: element.compartment, element: element.id }),
    element,
  }));
  const slots = new Map<string, Point>();
  const add = (
    key: string,
    element: PlacedElement,
    mark: string,
    draw: () => ElementParts & { at: Point },
  ) => {
    const before = memo.get(key);
    if (before && before.element === element && before.mark === mark && before.words === words) {
      drawn.set(key, before.drawing);
      return;
    }
    const inside = memberships.structureOf.get(key) ?? null;
    const { id, compartment, kind } = element;
    const { at, body, box, nameBox, under, shapes } = draw();
    const drawing = { key, id, compartment, kind, at, inside, body, box, nameBox, under, shapes };
    memo.set(key, { element, mark, words, drawing });
    drawn.set(key, drawing);
  };

  for (const { key, element } of keyed) {
    const at = moved(element.at, offsets.get(key));
    if (element.kind === 'person')
      add(key, element, `${at}`, () => ({ at, ...drawPerson(element, at, words) }));
    else if (element.kind === 'text')
      add(key, element, `${at}`, () => ({ at, ...drawFreeText(element, at, words) }));
    else if (element.kind === 'structure') {
      const members = memberships.inside.get(key) ?? [];
      const building = drawStructure(element, at, { words, count: members.length });
      add(key, element, `${at};${members.length}`, () => ({ at, ...building }));
      members.forEach((member, index) => {
        const place = building.slots[index];
        // Inside a building that moves, one already moves with it.
        if (place) slots.set(member, offsets.has(key) ? place : moved(place, offsets.get(member)));
      });
    }
  }
  for (const { key, element } of keyed) {
    if (element.kind !== 'professional') continue;
    const slot = slots.get(key);
    const at = slot ?? moved(element.at, offsets.get(key));
    const inside = slot !== undefined;
    add(key, element, `${at};${inside}`, () => ({ at, ...drawFigure(element, at, { words, inside }) }));
  }
  for (const { key, element } of keyed) {
    if (element.kind !== 'household') continue;
    const members = (memberships.household.get(key) ?? []).flatMap((member) => drawn.get(member)?.box ?? []);
    const at = moved(element.at, offsets.get(key));
    const mark = members.map((box) => `${box.x},${box.y},${box.width},${box.height}`).join(';');
    add(key, element, mark === '' ? `${at}` : mark, () => drawHousehold(element, at, { words, members }));
  }
  for (const key of memo.keys()) if (!drawn.has(key)) memo.delete(key);
  return drawn;
}

export interface ElementMemo {
  element: PlacedElement;
  mark: string;
  words: DrawingWords;
  drawing: ElementDrawing;
}

function readMemberships(table: Table): Membership {
  const read: Membership = { inside: new Map(), structureOf: new Map(), household: new Map() };
  const kinds = new Map(
    table.elements.map((element) => [
      endKey({ compartment: element.compartment, element: element.id }),
      element.kind,
    ]),
  );
  for (const link of table.links) {
    if (link.kind !== 'membership') continue;
    const [member, of] = [endKey(link.member), endKey(link.of)];
    if (kinds.get(of) === 'household') push(read.household, of, member);
    else if (link.place === 'inside' && !read.structureOf.has(member)) {
      read.structureOf.set(member, of);
      push(read.inside, of, member);
    }
  }
  return read;
}

function push(map: Map<string, string[]>, key: string, value: string): void {
  const there = map.get(key);
  if (!there) map.set(key, [value]);
  else if (!there.includes(value)) there.push(value);
}

function moved(at: Point, by: Point | undefined): Point {
  return by ? [at[0] + by[0], at[1] + by[1]] : at;
}

/** The painting order: households, then structures, then what stands in front of them. */
export function paintingOrder(drawn: Iterable<ElementDrawing>): ElementDrawing[] {
  const rank = { household: 0, structure: 1, text: 2, professional: 3, person: 4 };
  const all = [...drawn];
  const size = (drawing: ElementDrawing) => drawing.box.width * drawing.box.height;
  return all.sort((a, b) =>
    a.kind === 'household' && b.kind === 'household' ? size(b) - size(a) : rank[a.kind] - rank[b.kind],
  );
}
