import { describe, expect, it } from 'vitest';
import { endKey } from '#shared/board/index.ts';
import { end } from '#shared/testing/tableBuilders.ts';
import { leaTable } from '../../export/testing/leaTable.ts';
import { filterOutline } from './filterOutline.ts';
import { idsOfOutline } from './idsOfOutline.ts';
import { outlineOf } from './outlineOf.ts';

const table = leaTable();
const outline = outlineOf(table);
const find = (at: { compartment: string; element: string }) =>
  table.elements.find((element) => element.id === at.element) ?? null;
const found = (words: string) => idsOfOutline(filterOutline(outline, words, find)).elements;
const keys = (...names: string[]) => names.map((name) => endKey(end(name))).sort();

describe('a search in the list', () => {
  it('[OL13] ignores case and accents', () => {
    expect(found('LEA')).toEqual(keys('Foyer de Nadia', 'Léa'));
    expect(found('noel')).toHaveLength(1);
  });

  it('[OL13] keeps the house above its people, and the people under the house', () => {
    expect(found('roux')).toEqual(keys('École Jules-Ferry', 'M. Roux'));
    expect(found('foyer')).toEqual(keys('Foyer de Nadia', 'Léa', 'Nadia', 'Tom'));
  });

  it('[OL13] searches links by their sentence', () => {
    const { relations } = filterOutline(outline, 'mercredis', find);
    expect(relations.map(({ label }) => label)).toEqual(['mercredis']);
    expect(filterOutline(outline, 'activation', find).relations).toHaveLength(2);
  });

  it('[OL13] without words leaves everything', () => {
    expect(filterOutline(outline, '  ', find)).toBe(outline);
    expect(found('introuvable')).toEqual([]);
  });
});
