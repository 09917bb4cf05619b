import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import * as Y from 'yjs';
import { random } from '../testing/random.ts';
import { sampleTable } from '../testing/sampleTable.ts';
import type { Person, Point } from './element.ts';
import type { Relation } from './link.ts';
import { readBoard, readElement } from './readBoard.ts';
import { relationKind, sideOf } from './relationKind.ts';
import { superpose } from './superpose.ts';
import { withoutRestricted } from './withoutRestricted.ts';
import { changeElement, putElement, putLink, removeElement } from './writers.ts';

const C = 'compartment1';
const nadia: Person = {
  id: 'nadia-0001',
  kind: 'person',
  at: [10, 20],
  name: 'Nadia',
  symbol: 'circle',
  birthYear: 1984,
  deceased: false,
  concerned: false,
  ring: 'living',
};
const lea: Person = { ...nadia, id: 'lea-000001', name: 'Léa', birthYear: 2017, concerned: true };
const link: Relation = {
  id: 'link-00001',
  kind: 'relation',
  from: { compartment: C, element: nadia.id },
  to: { compartment: C, element: lea.id },
  label: 'mercredis',
  order: null,
  date: null,
};

describe('confidential', () => {
  it('[BD31] whoever came marked as such is left out, with what holds on to them', () => {
    const table = superpose(
      new Map([[C, { elements: [nadia, { ...lea, restricted: true }], links: [link] }]]),
    );
    const open = withoutRestricted(table);
    expect([open.elements.map(({ id }) => id), open.links]).toEqual([[nadia.id], []]);
    const whole = superpose(new Map([[C, { elements: [nadia, lea], links: [link] }]]));
    expect(withoutRestricted(whole)).toBe(whole);
  });
});

describe('reading', () => {
  it('[BD1] [BD2] a reader never throws and keeps what can be read', () => {
    fc.assert(
      fc.property(
        fc.array(fc.tuple(fc.string({ minLength: 1 }), fc.jsonValue()), { maxLength: 8 }),
        (junk) => {
          const doc = docWith(nadia);
          doc.getMap('elements').set('junk-00001', new Y.Map(junk));
          for (const [key, value] of junk) doc.getMap('elements').set(`x${key}`, value);
          doc.getMap('links').set('text-00001', new Y.Text('not a link'));
          expect(readBoard(doc)).toEqual({ elements: [nadia], links: [], strokes: [], proposals: [] });
        },
      ),
    );
  });

  it('[BD3] a link whose end is not on the table is left out', () => {
    const hidden = superpose(new Map([[C, { elements: [nadia], links: [link] }]]));
    expect(hidden.links).toEqual([]);
    const seen = superpose(new Map([[C, { elements: [nadia, lea], links: [link] }]]));
    expect(seen.links).toEqual([{ ...link, compartment: C }]);
  });

  it('[BD3] an end names its compartment: the same id elsewhere is another thing', () => {
    const boards = new Map([
      [C, { elements: [nadia], links: [link] }],
      ['compartment2', { elements: [lea], links: [] }],
    ]);
    expect(superpose(boards).links).toEqual([]);
  });

  it('[BD4] a link between things that cannot be joined is left out', () => {
    const at = { id: 'other-0001', at: [0, 0] as [number, number] };
    const others = [
      { ...at, kind: 'text', text: 'note', width: 200 } as const,
      { ...at, kind: 'household', name: 'foyer' } as const,
    ];
    const ends = { a: link.from, b: { compartment: C, element: at.id } };
    const [text, household] = others.map((other) =>
      superpose(
        new Map([
          [
            C,
            {
              elements: [nadia, other],
              links: [
                { ...link, to: ends.b },
                { ...link, id: 'self-00001', to: link.from },
                { id: 'couple-001', kind: 'couple', ...ends, union: 'married', since: null, until: null },
                { id: 'child-0001', kind: 'child', parents: [ends.a], child: ends.b, filiation: 'foster' },
                { id: 'member-001', kind: 'membership', member: ends.a, of: ends.b, place: 'inside' },
              ],
            },
          ],
        ]),
      ).links.map((one) => one.id),
    );
    expect(text).toEqual([]);
    expect(household).toEqual([link.id, 'member-001']);
  });

  it('[BD5] the same boards give the same table, whatever their order', () => {
    const a = sampleTable({ compartment: 'board-aaaa', people: 20, links: 30, seed: 1 });
    const b = sampleTable({ compartment: 'board-bbbb', people: 10, links: 10, seed: 2 });
    const reversed = { elements: [...a.elements].reverse(), links: [...a.links].reverse() };
    const one = superpose(
      new Map([
        ['board-aaaa', a],
        ['board-bbbb', b],
      ]),
    );
    const other = superpose(
      new Map([
        ['board-bbbb', b],
        ['board-aaaa', reversed],
      ]),
    );
    expect(other).toEqual(one);
    expect(one.elements).toHaveLength(a.elements.length + b.elements.length);
  });
});

describe('kinds', () => {
  it('[BD10] the four kinds are computed from the sides', () => {
    expect(relationKind('living', 'living')).toBe('familyLink');
    expect(relationKind('working', 'living')).toBe('intervention');
    expect(relationKind('living', 'working')).toBe('activation');
    expect(relationKind('working', 'working')).toBe('cooperation');
  });

  it('[BD11] the community counts as living', () => {
    expect(sideOf({ ...nadia, ring: 'community' } as Person)).toBe('living');
    expect(sideOf({ kind: 'household' })).toBe('living');
    expect(sideOf({ kind: 'structure' })).toBe('working');
    expect(sideOf({ kind: 'professional' })).toBe('working');
    expect(sideOf({ kind: 'text' })).toBe(null);
  });
});

describe('writing', () => {
  it('[BD15] an id that is there is not written over', () => {
    const doc = docWith(nadia);
    expect(putElement(doc, { ...nadia, name: 'X' })).toEqual({ ok: false, because: 'exists' });
    expect(readElement(doc, nadia.id)).toEqual(nadia);
  });

  it('[BD16] changing or removing what is gone says so and writes nothing', () => {
    const doc = docWith();
    const before = Y.encodeStateVector(doc);
    expect(changeElement(doc, nadia.id, { name: 'X' })).toEqual({ ok: false, because: 'gone' });
    expect(removeElement(doc, nadia.id)).toEqual({ ok: false, because: 'gone' });
    expect(Y.encodeStateVector(doc)).toEqual(before);
  });

  it('[BD17] a change that changes nothing writes nothing', () => {
    const doc = docWith(nadia);
    const before = Y.encodeStateVector(doc);
    expect(changeElement(doc, nadia.id, { at: [10, 20], name: 'Nadia' })).toEqual({ ok: true });
    expect(Y.encodeStateVector(doc)).toEqual(before);
  });

  it('[BD52] a surname goes with the name it was said of, and stays through anything else', () => {
    const named = { ...nadia, name: 'Nadia Martin', surname: 'Martin' };
    const doc = docWith(named);
    changeElement(doc, nadia.id, { name: 'Nadia Martin', at: [1, 2], symbol: 'square' });
    expect(readElement(doc, nadia.id)).toMatchObject({ surname: 'Martin' });
    changeElement(doc, nadia.id, { name: 'N. M.' });
    expect(readElement(doc, nadia.id)).toMatchObject({ name: 'N. M.', surname: null });
  });

  it('[BD18] two fields of one record both stay; two moves give one of the two places', () => {
    for (let seed = 1; seed <= 50; seed += 1) {
      const from = random(seed);
      const a = docWith(nadia);
      const b = new Y.Doc();
      Y.applyUpdate(b, Y.encodeStateAsUpdate(a));
      const here: Point = [from.int(500), from.int(500)];
      const there: Point = [from.int(500), from.int(500)];
      changeElement(a, nadia.id, { at: here, name: 'Nadia B.' });
      changeElement(b, nadia.id, { at: there, birthYear: 1985 });
      const update = Y.encodeStateAsUpdate(b);
      Y.applyUpdate(b, Y.encodeStateAsUpdate(a));
      Y.applyUpdate(a, update);
      const merged = readElement(a, nadia.id) as Person;
      expect(readElement(b, nadia.id)).toEqual(merged);
      expect(merged).toMatchObject({ name: 'Nadia B.', birthYear: 1985 });
      expect([here, there]).toContainEqual(merged.at);
    }
  });

  it('[BD15] what is written is what is read', () => {
    const sample = sampleTable({ compartment: C, people: 60, links: 100, seed: 7 });
    const doc = new Y.Doc();
    for (const element of sample.elements) expect(putElement(doc, element)).toEqual({ ok: true });
    for (const one of sample.links) expect(putLink(doc, one)).toEqual({ ok: true });
    const read = readBoard(doc);
    expect(new Set(read.elements)).toEqual(new Set(sample.elements));
    expect(new Set(read.links)).toEqual(new Set(sample.links));
  });
});

function docWith(...elements: Person[]): Y.Doc {
  const doc = new Y.Doc();
  for (const element of elements) putElement(doc, element);
  return doc;
}
