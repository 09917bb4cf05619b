import { describe, expect, it } from 'vitest';
import type { Element } from '../../board/element.ts';
import type { Link } from '../../board/link.ts';
import { boxes } from '../../drawing/boxes.ts';
import { createDrawer } from '../../drawing/createDrawer.ts';
import { plainWords } from '../../drawing/testing/plainWords.ts';
import {
  COMMON,
  end,
  household,
  key,
  long,
  membership,
  person,
  professional,
  relation,
  structure,
  tableOf,
} from '../../testing/tableBuilders.ts';
import { layOut } from '../layOut.ts';
import { type Stays, toKinFamily } from './toKinFamily.ts';
import { toPlaces } from './toPlaces.ts';

const nobodyStays: Stays = () => false;

const couple = (id: string, a: string, b: string, union: 'married' | 'divorced' = 'married'): Link => ({
  id: long(id),
  kind: 'couple',
  a: end(a),
  b: end(b),
  union,
  since: 2005,
  until: null,
});
const child = (
  id: string,
  of: string,
  parents: string[],
  more: Partial<Extract<Link, { kind: 'child' }>> = {},
): Link => ({
  id: long(id),
  kind: 'child',
  parents: parents.map((one) => end(one)),
  child: end(of),
  filiation: 'biological',
  ...more,
});
const text: Element = { id: long('note'), kind: 'text', at: [520, 30], text: 'déménage en mai', width: 120 };

const ELEMENTS: Element[] = [
  person('Nadia', [500, 0], { birth: '1984-03-02', birthYear: 1984 }),
  person('Karim', [0, 0], { symbol: 'square', birthYear: 1981 }),
  person('Lea', [900, 20]),
  person('Tom', [30, 700], { symbol: 'square' }),
  person('Voisine', [-400, 0], { ring: 'community' }),
  household('maison', [0, 0]),
  household('vide', [40, 900]),
  structure('ecole', [300, 0]),
  structure('CMPP', [310, 10]),
  professional('Rose', [0, 0]),
  professional('Paul', [800, 800]),
  professional('Anne', [900, 800]),
  text,
];
const LINKS: Link[] = [
  couple('c1', 'Nadia', 'Karim', 'divorced'),
  child('k1', 'Lea', ['Nadia', 'Karim'], { rank: 2, twins: { group: long('twins'), zygosity: 'fraternal' } }),
  child('k2', 'Tom', ['Nadia', 'Karim'], { rank: 1, twins: { group: long('twins'), zygosity: 'fraternal' } }),
  membership('m1', 'Nadia', 'maison'),
  membership('m2', 'Lea', 'maison'),
  membership('m3', 'Rose', 'ecole'),
  membership('m4', 'Paul', 'CMPP', 'beside'),
  relation('r1', 'Rose', 'Lea'),
  relation('r2', 'CMPP', 'maison'),
  relation('r3', 'Anne', 'Voisine'),
];
const table = tableOf(ELEMENTS, LINKS);
const drawing = createDrawer(plainWords)(table);
const family = toKinFamily(table, drawing, nobodyStays);

describe('a table as a family', () => {
  it('[KI60] people with the sizes they are drawn with, couples, children, households', () => {
    const nadia = family.people.find(({ id }) => id === key('Nadia'));
    const drawn = drawing.elementAt.get(key('Nadia'));
    expect(nadia?.birth).toBe('1984-03-02');
    expect(nadia?.height).toBe(Math.ceil(drawn?.box.height ?? 0));
    expect(nadia?.width).toBeGreaterThanOrEqual(drawn?.box.width ?? 999);
    expect(family.people.find(({ id }) => id === key('Karim'))?.birth).toBe('1981');
    expect(family.people.filter(({ around }) => around).map(({ id }) => id)).toEqual([key('Voisine')]);
    expect(family.couples).toEqual([{ a: key('Nadia'), b: key('Karim'), ended: true, since: '2005' }]);
    expect(family.children.map(({ twins }) => twins)).toEqual([long('twins'), long('twins')]);
    expect(family.people.find(({ id }) => id === key('Lea'))?.rank).toBe(2);
    expect(family.households).toEqual([{ id: key('maison'), members: [key('Nadia'), key('Lea')] }]);
  });

  it('[KI61] a structure with those beside it is one; those inside, and those beside, are none of their own', () => {
    const ids = family.services.map(({ id }) => id);
    expect(ids.toSorted()).toEqual([key('Anne'), key('CMPP'), key('ecole'), key('vide')].toSorted());
    const cmpp = family.services.find(({ id }) => id === key('CMPP'));
    expect(cmpp?.width).toBeGreaterThan((drawing.elementAt.get(key('CMPP'))?.box.width ?? 0) + 40);
  });

  it('[KI62] a service is joined to those its links name, a household standing for its people', () => {
    const joined = (id: string) => family.services.find((one) => one.id === key(id))?.joined.toSorted();
    expect(joined('ecole')).toEqual([key('Lea')]);
    expect(joined('CMPP')).toEqual([key('Lea'), key('Nadia')].toSorted());
    expect(joined('Anne')).toEqual([key('Voisine')]);
  });
});

describe('a layout as places', () => {
  const layout = layOut(family);
  const places = toPlaces(table, { drawing, layout, stays: nobodyStays });
  const moved = tableOf(
    ELEMENTS.map((element) => ({ ...element, at: places.get(`${COMMON}/${element.id}`) ?? element.at })),
    LINKS,
  );
  const after = createDrawer(plainWords)(moved);

  it('[KI30] [KI65] once moved, nothing covers anything, the text included', () => {
    const bodies = after.elements.filter(({ kind, inside }) => kind !== 'household' && inside === null);
    for (const one of bodies)
      for (const other of bodies)
        if (one.key < other.key)
          expect([one.key, other.key, boxes.meet(one.box, other.box)]).toContain(false);
  });

  it('[KI65] a text goes along with what stood nearest', () => {
    const [note, nadia] = [after.elementAt.get(key('note')), after.elementAt.get(key('Nadia'))];
    if (!note || !nadia) throw new Error('both are drawn');
    expect(Math.hypot(note.at[0] - nadia.at[0], note.at[1] - nadia.at[1])).toBeLessThan(200);
  });

  it('[KI64] as it then stands nothing moves, and what stays is left out', () => {
    const again = layOut(toKinFamily(moved, after, nobodyStays));
    const second = toPlaces(moved, { drawing: after, layout: again, stays: nobodyStays });
    expect([...second.keys()].filter((one) => one !== key('note'))).toEqual([]);
    const held: Stays = (one) => one === key('Nadia') || one === key('ecole') || one === key('note');
    const kept = toPlaces(table, { drawing, layout: layOut(toKinFamily(table, drawing, held)), stays: held });
    for (const id of ['Nadia', 'ecole', 'note', 'Rose', 'maison']) expect(kept.has(key(id))).toBe(false);
    expect(kept.has(key('Karim'))).toBe(true);
  });
});
