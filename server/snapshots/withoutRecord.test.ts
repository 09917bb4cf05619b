import { describe, expect, it } from 'vitest';
import type { Element, Link } from '#shared/board/index.ts';
import { withoutNames } from './nameMatch.ts';
import type { SnapshotContent } from './snapshotContent.ts';
import { snapshotContent } from './snapshotContent.ts';
import { toLookAt } from './toLookAt.ts';
import { namesOf, namingOf, withoutRecord } from './withoutRecord.ts';

const end = (element: string, compartment = 'home-0001') => ({ compartment, element });
const person = (id: string, name: string): Element => ({
  id,
  kind: 'person',
  at: [0, 0],
  name,
  symbol: 'circle',
  birthYear: null,
  deceased: false,
  concerned: false,
  ring: 'living',
});
const call = (id: string, [from, to]: [string, string], label: string): Link => ({
  id,
  kind: 'relation',
  from: end(from),
  to: end(to),
  label,
  order: 1,
  date: null,
  ground: { is: 'said', by: 'Zoé (grand-mère)', on: null },
});

const content: SnapshotContent = {
  elements: [
    person('person-0001', 'Zoé'),
    person('person-0002', 'Zoé'),
    person('person-0003', 'Zoéline'),
    { id: 'text-00001', kind: 'text', at: [0, 0], text: 'Chez Zoé, le soir', width: 90 },
  ],
  links: [
    call('link-00001', ['person-0001', 'person-0002'], 'téléphone'),
    call('link-00002', ['person-0003', 'person-0002'], 'parle de Zoé'),
  ],
  strokes: [{ id: 'stroke-001', pen: 'pen', tint: 0, size: 3, at: [0, 0], path: '' }],
};
const names = namesOf(content, 'person-0001');
const record = end('person-0001');

describe('a snapshot without somebody', () => {
  it('[SN11] loses them, their links, and their name where it is written, but not another’s own name', () => {
    expect(names).toEqual(['Zoé']);
    const { elements, links } = withoutRecord(content, { record, isItsOwn: true, names });
    expect(elements).toMatchObject([{ name: 'Zoé' }, { name: 'Zoéline' }, { text: 'Chez …, le soir' }]);
    expect(links).toMatchObject([
      { id: 'link-00002', label: 'parle de …', ground: { by: '… (grand-mère)' } },
    ]);
    expect(snapshotContent({ elements, links, strokes: [] })).toEqual({ elements, links, strokes: [] });
  });

  it('[SN11] of another compartment loses only what ends at them', () => {
    const next = withoutRecord(content, { record, isItsOwn: false, names: [] });
    expect(next.elements).toEqual(content.elements);
    expect(next.links).toEqual([content.links[1]]);
    const elsewhere = { record: end('person-0001', 'school-01'), isItsOwn: false, names: [] };
    expect(withoutRecord(content, elsewhere)).toBe(content);
  });

  it('[SN11] their name goes wherever else words are kept, but from no other person, professional or place', () => {
    const at: [number, number] = [0, 0];
    const elements: Element[] = [
      { ...person('person-0004', 'Ana'), place: 'chez Zoé' } as Element,
      { id: 'profes-0001', kind: 'professional', at, name: 'Zoé', function: 'suit Zoé' },
      { id: 'struct-0001', kind: 'structure', at, name: 'École Zoé', what: 'école de Zoé', sector: 'school' },
      { id: 'househ-0001', kind: 'household', at, name: 'Chez Zoé', what: 'maison de Zoé' },
    ];
    const links: Link[] = [
      { ...call('link-00003', ['person-0004', 'person-0002'], ''), date: 'l’été de Zoé' } as Link,
    ];
    const next = withoutRecord({ elements, links, strokes: [] }, { record, isItsOwn: true, names });
    expect(next.elements).toMatchObject([
      { name: 'Ana', place: 'chez …' },
      { name: 'Zoé', function: 'suit …' },
      { name: 'École Zoé', what: 'école de …' },
      { name: 'Chez …', what: 'maison de …' },
    ]);
    expect(next.links).toMatchObject([{ date: 'l’été de …' }]);
  });

  it('[SN11] a link or a stroke goes alone; nothing there, nothing changed', () => {
    const without = (id: string) => withoutRecord(content, { record: end(id), isItsOwn: true, names: [] });
    expect(without('link-00001').links).toEqual([content.links[1]]);
    expect(without('stroke-001').strokes).toEqual([]);
    expect(without('nothing-01')).toBe(content);
  });

  it('[SN11] names are whole words, whatever signs they hold', () => {
    expect(withoutNames('Zoéline et Zoé-Lou, Zoé', ['Zoé'])).toBe('Zoéline et …-Lou, …');
    expect(withoutNames('M. (B+) arrive', ['M. (B+)'])).toBe('… arrive');
  });

  it('[SN11] names are found whatever their capitals and accents, and nothing else is touched', () => {
    expect(withoutNames('ZOE et Zoe\u0301, ça: oe, zo, 👩 Zoé', ['Zoé'])).toBe('… et …, ça: oe, zo, 👩 …');
    expect(withoutNames('Jeanne Moreau, jeanne', ['Jeanne', 'Jeanne Moreau'])).toBe('…, …');
    expect(withoutNames('rien', ['', '  '])).toBe('rien');
  });

  it('[SN14] a first name goes alone too, unless somebody else has it or everybody says it', () => {
    const table = (...names: string[]) => ({
      ...{ links: [], strokes: [] },
      elements: names.map((name, index) => person(`person-000${index}`, name)),
    });
    const of = { recordId: 'person-0000', alsoCalled: ['Nanou', ' '] };
    const photos = [table('Mamie Jeanne (fictive)', 'Paul Moreau'), table('Jeanne Moreau', 'Jeanne Roux')];
    expect(namingOf(photos, of)).toEqual({
      sure: ['Mamie Jeanne (fictive)', 'Jeanne Moreau', 'Nanou'],
      doubtful: ['mamie', 'jeanne', 'fictive', 'moreau'],
    });
    expect(namingOf([table('Jeanne Moreau', 'Paul')], of).sure).toContain('jeanne');
  });

  it('[SN14] what nobody can decide is listed: free texts once, words that may name them first, and handwriting', () => {
    const words = { id: 'text-00002', kind: 'text' as const, at: [0, 0] as [number, number], width: 90 };
    const later = { ...content, elements: [...content.elements, { ...words, text: 'Mamie vient le soir' }] };
    const left = toLookAt(
      [
        { id: 'photo-0001', content },
        { id: 'photo-0002', content: later },
      ],
      ['mamie', 'grand'],
    );
    const both = ['photo-0001', 'photo-0002'];
    expect(left.texts).toEqual([
      { recordId: 'link-00001', isText: false, words: 'Zoé (grand-mère)', mayName: true, snapshotIds: both },
      { recordId: 'link-00002', isText: false, words: 'Zoé (grand-mère)', mayName: true, snapshotIds: both },
      {
        recordId: 'text-00002',
        isText: true,
        words: 'Mamie vient le soir',
        mayName: true,
        snapshotIds: ['photo-0002'],
      },
      { recordId: 'text-00001', isText: true, words: 'Chez Zoé, le soir', mayName: false, snapshotIds: both },
    ]);
    expect(left.strokes).toEqual(both.map((snapshotId) => ({ snapshotId, count: 1 })));
  });

  it('[SN14] all handwriting goes where that is asked', () => {
    const none = { record: end('nothing-01'), names: [], withoutStrokes: true };
    expect(withoutRecord(content, { ...none, isItsOwn: true }).strokes).toEqual([]);
    expect(withoutRecord(content, { ...none, isItsOwn: false })).toBe(content);
  });

  it('[SN2] content from another version is read as far as it can be', () => {
    expect(snapshotContent(null)).toEqual({ elements: [], links: [], strokes: [] });
    const odd = { elements: [content.elements[0], { kind: 'spaceship' }], links: 'x' };
    expect(snapshotContent(odd).elements).toEqual([content.elements[0]]);
  });
});
