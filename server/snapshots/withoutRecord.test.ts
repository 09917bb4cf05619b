import { describe, expect, it } from 'vitest';
import type { Element, Link } from '#shared/board/index.ts';
import type { SnapshotContent } from './snapshotContent.ts';
import { snapshotContent } from './snapshotContent.ts';
import { namesOf, withoutNames, withoutRecord } from './withoutRecord.ts';

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

  it('[SN2] content from another version is read as far as it can be', () => {
    expect(snapshotContent(null)).toEqual({ elements: [], links: [], strokes: [] });
    const odd = { elements: [content.elements[0], { kind: 'spaceship' }], links: 'x' };
    expect(snapshotContent(odd).elements).toEqual([content.elements[0]]);
  });
});
