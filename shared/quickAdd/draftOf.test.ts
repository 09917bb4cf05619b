import { describe, expect, it } from 'vitest';
import { type End, type Link, superpose, type Table } from '../board/index.ts';
import { COMMON, end, long, person, structure, tableOf } from '../testing/tableBuilders.ts';
import { type DraftPlace, draftOf, type MapDraft } from './draftOf.ts';
import { parseQuickAdd } from './parseQuickAdd.ts';

const lea = person('Lea', [0, 0], { concerned: true });
const child = (parents: string[], of: string): Link => ({
  id: long(`${parents.join()}${of}`),
  kind: 'child',
  parents: parents.map((name) => end(name)),
  child: end(of),
  filiation: 'biological',
});

function add(line: string, table: Table, subject: End | null = end('Lea')): MapDraft {
  let made = 0;
  const place: DraftPlace = {
    table,
    subject,
    compartment: COMMON,
    middle: [0, 0],
    newId: () => long(`new${++made}`),
  };
  const plan = parseQuickAdd(line, { language: 'fr', year: 2026 });
  if (!plan) throw new Error('nothing');
  return draftOf(plan, place);
}
const alone = tableOf([lea], []);

describe('what a typed line draws', () => {
  it('[QA5] a parent above, joined to the first one where there is one', () => {
    const first = add('mère Nadia 1984', alone);
    expect(first.elements).toMatchObject([{ name: 'Nadia', symbol: 'circle', birthYear: 1984 }]);
    expect(first.elements[0]?.at[1]).toBeLessThan(0);
    expect(first.links).toMatchObject([{ kind: 'child', child: end('Lea'), parents: [end('new1')] }]);
    const second = add('père Karim', tableOf([lea, person('Nadia', [75, -170])], [child(['Nadia'], 'Lea')]));
    expect(second.links).toEqual([]);
    expect(second.parents).toEqual([{ link: end('NadiaLea'), parents: [end('Nadia'), end('new1')] }]);
    const third = add('famille d’accueil Mme Petit', alone);
    expect(third.links).toMatchObject([{ filiation: 'foster' }]);
  });

  it('[QA5] [QA6] a sister under the same parents, or under one who has no name', () => {
    const both = tableOf(
      [lea, person('Nadia', [0, -170]), person('Karim', [150, -170])],
      [child(['Nadia', 'Karim'], 'Lea')],
    );
    expect(add('sœur Inès', both).links).toMatchObject([{ parents: [end('Nadia'), end('Karim')] }]);
    expect(add('demi-frère Tom', both).links).toMatchObject([{ parents: [end('Nadia')] }]);
    const invented = add('frère Sami', alone);
    expect(invented.elements.map((one) => 'name' in one && one.name)).toEqual(['', 'Sami']);
    expect(invented.links.map((link) => link.kind === 'child' && link.child)).toEqual([
      end('Lea'),
      end('new3'),
    ]);
  });

  it('[QA6] a grandparent and an aunt come with whom they need between', () => {
    const rose = add('grand-mère Rose', alone);
    expect(rose.elements).toHaveLength(2);
    expect(rose.links).toHaveLength(2);
    const aunt = add('tante Zoé', alone);
    expect(aunt.elements).toHaveLength(3);
    expect(aunt.links).toHaveLength(3);
    const withMother = tableOf([lea, person('Nadia', [0, -170])], [child(['Nadia'], 'Lea')]);
    expect(add('grand-mère Rose', withMother).elements).toHaveLength(1);
  });

  it('[QA5] a partner beside, a child below both who are together', () => {
    expect(add('mari Paul', alone).links).toMatchObject([{ kind: 'couple', union: 'married' }]);
    const couple: Link = {
      id: long('couple'),
      kind: 'couple',
      a: end('Lea'),
      b: end('Paul'),
      union: 'pacs',
      since: null,
      until: null,
    };
    const together = tableOf([lea, person('Paul', [150, 0])], [couple]);
    expect(add('fille Zoé', together).links).toMatchObject([{ parents: [end('Lea'), end('Paul')] }]);
  });

  it('[QA5] a professional in the structure that is chosen; a relative of nobody is a person', () => {
    const table = tableOf([lea, structure('Ecole', [300, 0])], []);
    expect(add('maîtresse Mme Roux', table, end('Ecole')).links).toMatchObject([{ kind: 'membership' }]);
    expect(add('mère Nadia', table, end('Ecole'))).toMatchObject({
      links: [],
      elements: [{ name: 'Nadia' }],
    });
    expect(add('mère Nadia', alone, null)).toMatchObject({ links: [], elements: [{ name: 'Nadia' }] });
  });

  it('[QA7] covers nobody, however many are added', () => {
    let table = alone;
    for (let turn = 0; turn < 12; turn += 1) {
      const draft = add(turn % 2 ? 'sœur A' : 'école B', table);
      const placed = table.elements.map(({ compartment: _, ...one }) => one);
      for (const one of draft.elements)
        for (const other of table.elements)
          expect(
            Math.abs(one.at[0] - other.at[0]) >= 130 || Math.abs(one.at[1] - other.at[1]) >= 110,
            `${JSON.stringify(one.at)} ${JSON.stringify(other.at)}`,
          ).toBe(true);
      const renamed = draft.elements.map((one, index) => ({ ...one, id: long(`t${turn}n${index}`) }));
      table = superpose(new Map([[COMMON, { elements: [...placed, ...renamed], links: [] }]]));
    }
  });
});

describe('where a relative stands', () => {
  const places: Record<string, [number, number]> = {
    Rose: [420, -90],
    Karim: [180, 60],
    Nadia: [350, 60],
    Sami: [150, 210],
    Lea: [280, 210],
  };
  const family = tableOf(
    Object.entries(places).map(([name, at]) => person(name, at)),
    [child(['Rose'], 'Nadia'), child(['Karim', 'Nadia'], 'Sami'), child(['Karim', 'Nadia'], 'Lea')],
  );
  const place = (line: string, of: string) => add(line, family, end(of)).elements.at(-1)?.at ?? [0, 0];

  it('[BO126] parents above, children below, the others on the same row after those who are there', () => {
    expect(place('parent A', 'Rose')).toEqual([420, -240]);
    expect(place('parent A', 'Nadia')).toEqual([550, -90]);
    expect(place('mère A', 'Karim')).toEqual([245, -90]);
    expect(place('père A', 'Karim')).toEqual([115, -90]);
    expect(place('enfant A', 'Lea')).toEqual([280, 360]);
    expect(place('enfant A', 'Nadia')).toEqual([410, 210]);
    expect(place('sœur A', 'Sami')).toEqual([410, 210]);
    expect(place('mari A', 'Nadia')).toEqual([480, 60]);
    // The row of an aunt is her brother's, and a grandmother's is above it.
    expect(place('tante A', 'Lea')[1]).toBe(60);
    expect(place('grand-mère A', 'Lea')[1]).toBe(-90);
  });

  it('[BO126] on nobody, as they are drawn where that is known', () => {
    const wide = { kind: 'person' as const, box: { x: 400, y: 180, width: 200, height: 60 } };
    const plan = parseQuickAdd('sœur A', { language: 'fr', year: 2026 });
    if (!plan) throw new Error('nothing');
    const drawn = {
      table: family,
      subject: end('Lea'),
      compartment: COMMON,
      middle: [0, 0] as [number, number],
    };
    const { elements } = draftOf(plan, { ...drawn, newId: () => long('new'), taken: [wide] });
    expect(elements.at(-1)?.at[1]).toBe(210);
    expect(Math.abs((elements.at(-1)?.at[0] ?? 0) - 500)).toBeGreaterThanOrEqual(165);
  });
});
