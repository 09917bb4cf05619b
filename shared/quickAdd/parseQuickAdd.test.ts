import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseQuickAdd } from './parseQuickAdd.ts';
import { quickWordsEn } from './words/en.ts';
import { quickWordsFr } from './words/fr.ts';

const fr = (line: string) => parseQuickAdd(line, { language: 'fr', year: 2026 });
const en = (line: string) => parseQuickAdd(line, { language: 'en', year: 2026 });

describe('what a typed line says', () => {
  it('[QA1] [QA2] [QA3] a relative, since when, and their name', () => {
    expect(fr('mère 1984')).toEqual({
      is: 'person',
      tie: { is: 'parent', filiation: 'biological' },
      symbol: 'circle',
      beginning: null,
      birth: '1984',
      name: '',
    });
    expect(fr('Sœur Inès, 9 ans')).toMatchObject({
      tie: { is: 'sibling' },
      symbol: 'circle',
      birth: '~2017',
      name: 'Inès',
    });
    expect(fr('demi-frère Tom né en 2019')).toMatchObject({
      tie: { half: true },
      birth: '2019',
      name: 'Tom',
    });
    expect(fr('beau père vers 1975 Marc')).toMatchObject({
      tie: { filiation: 'stepchild' },
      symbol: 'square',
      birth: '~1975',
      name: 'Marc',
    });
    expect(fr('grand-mère Rose')).toMatchObject({ tie: { is: 'grandparent' }, name: 'Rose' });
    expect(fr('grossesse')).toMatchObject({ tie: { is: 'child' }, beginning: 'pregnancy' });
    expect(en('Mother Nadia 1984')).toMatchObject({ tie: { is: 'parent' }, birth: '1984', name: 'Nadia' });
  });

  it('[QA1] [QA3] a service or somebody’s work, and its name', () => {
    expect(fr('école CE2')).toEqual({ is: 'structure', what: 'école', sector: 'school', name: 'CE2' });
    expect(fr('Ecole maternelle Prévert')).toMatchObject({ what: 'école maternelle', name: 'Prévert' });
    expect(fr('CMPP')).toMatchObject({ what: 'CMPP', name: '' });
    expect(fr('référente ASE Mme Roux')).toEqual({
      is: 'professional',
      function: 'référente ASE',
      name: 'Mme Roux',
    });
    // A service is named as it is: a year in it is no birth.
    expect(fr('association 1901')).toMatchObject({ name: '1901' });
  });

  it('[QA1] what begins with no known word is a person; a known word within another is none', () => {
    expect(fr('Léa 2016')).toMatchObject({
      is: 'person',
      tie: { is: 'none' },
      symbol: 'rounded',
      birth: '2016',
      name: 'Léa',
    });
    expect(fr('Merella')).toMatchObject({ is: 'person', name: 'Merella' });
    expect(fr('Asena')).toMatchObject({ is: 'person', name: 'Asena' });
    expect(fr('Camille 300 ans')).toMatchObject({ birth: null, name: 'Camille 300 ans' });
  });

  it('[QA1] knows the other language’s words after its own', () => {
    expect(en('école Jules-Ferry')).toMatchObject({ is: 'structure', what: 'école', name: 'Jules-Ferry' });
  });

  it('[QA1] finds each of its words, and each once', () => {
    for (const [list, parse] of [
      [quickWordsFr, fr],
      [quickWordsEn, en],
    ] as const) {
      const seen = new Set<string>();
      for (const { words, says } of list)
        for (const word of words) {
          expect(seen).not.toContain(word);
          seen.add(word);
          const found = parse(`${word.toUpperCase()} Zoé`);
          expect(found, word).toMatchObject({ name: 'Zoé' });
          expect(found?.is === 'person' ? 'relative' : found?.is, word).toBe(says.is);
        }
    }
  });

  it('[QA4] no line throws, and a blank one says nothing', () => {
    expect([fr(''), fr(' \u00a0\t')]).toEqual([null, null]);
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 400 }), (line) => {
        const found = fr(line);
        expect(found === null || found.name.length <= 120).toBe(true);
      }),
    );
  });
});
