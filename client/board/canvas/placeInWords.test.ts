import { describe, expect, it } from 'vitest';
import { drawTable } from '#shared/drawing/drawTable.ts';
import { plainWords } from '#shared/drawing/testing/plainWords.ts';
import { household, key, person, tableOf } from '#shared/testing/tableBuilders.ts';
import { placeInWords } from './placeInWords.ts';

const drawing = drawTable(
  tableOf(
    [
      person('Lea', [0, 0]),
      person('Nadia', [-120, 20]),
      person('Sami', [30, -150]),
      person('Rose', [2000, 0]),
      household('home', [10, 10]),
    ],
    [],
  ),
  plainWords,
);
const names = new Map(['Lea', 'Nadia', 'Sami', 'Rose'].map((name) => [key(name), name]));
const said = (name: string, carried: string[] = [name]) =>
  placeInWords(drawing, key(name), {
    carried: carried.map((one) => key(one)),
    nameOf: (one) => names.get(one) ?? '?',
  });

describe('where something stands, in words', () => {
  it('[BO152] is beside the nearest, on the side where it is more', () => {
    expect(said('Lea')).toBe('à droite de Nadia');
    expect(said('Nadia')).toBe('à gauche de Lea');
    expect(said('Sami')).toBe('au-dessus de Lea');
    expect(said('Lea', ['Lea', 'Nadia'])).toBe('au-dessous de Sami');
  });

  it('[BO152] is far from all when nobody is near', () => {
    expect(said('Rose')).toBe('loin des autres');
  });
});
