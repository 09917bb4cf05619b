import { describe, expect, it } from 'vitest';
import { COMMON, person } from '#shared/testing/tableBuilders.ts';
import { arrivalInWords } from './arrivalInWords.ts';

const placed = (name: string, more: Parameters<typeof person>[2] = {}) => ({
  ...person('one', [0, 0], { name, ...more }),
  compartment: COMMON,
});

describe('an arrival along a tie', () => {
  const lea = placed('Léa');
  it.each([
    [placed('Nadia', { birthYear: 1984 }), 'parent', 'Nadia, mère de Léa, née en 1984'],
    [placed('Karim', { symbol: 'square', birthYear: 1981 }), 'parent', 'Karim, père de Léa, né en 1981'],
    [placed('Sacha', { symbol: 'rounded' }), 'sibling', 'Sacha, de la même fratrie que Léa'],
    [placed('Tom', { symbol: 'square' }), 'child', 'Tom, fils de Léa'],
    [placed('', { symbol: 'diamond' }), 'partner', 'Sans nom, en couple avec Léa'],
  ] as const)('[BO124] says who it is, and what they are to whom one left: %#', (arrived, as, words) => {
    expect(arrivalInWords(arrived, as, lea)).toBe(words);
  });

  it('[BO124] speaks French before a vowel', () => {
    expect(arrivalInWords(placed('Rose'), 'parent', placed('Élise'))).toBe('Rose, mère d’Élise');
  });
});
