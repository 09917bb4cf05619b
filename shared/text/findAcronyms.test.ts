import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { buildGlossary } from './buildGlossary.ts';
import { DEFAULT_GLOSSARY, situationGlossary } from './defaultGlossary.ts';
import { findAcronyms } from './findAcronyms.ts';
import { NETWORK_GLOSSARY } from './networkGlossary.ts';

const names = (text: string, glossary = DEFAULT_GLOSSARY) =>
  findAcronyms(text, glossary).map((f) => f.acronym);
const written = (text: string) => findAcronyms(text, DEFAULT_GLOSSARY).map((f) => text.slice(f.from, f.to));
const meaningsOf = (text: string, glossary = DEFAULT_GLOSSARY) =>
  findAcronyms(text, glossary)[0]?.meanings.map((m) => m.meaning) ?? [];

describe('the glossary', () => {
  it('[AG1] has 41 lines and 43 different acronyms, and the line CMP/CMPEA/CMPA explains three', () => {
    expect(NETWORK_GLOSSARY).toHaveLength(41);
    expect(new Set(NETWORK_GLOSSARY.flat().map(([acronym]) => acronym)).size).toBe(43);
    expect(NETWORK_GLOSSARY.find((line) => line.length > 1)?.map(([acronym]) => acronym)).toEqual([
      'CMP',
      'CMPEA',
      'CMPA',
    ]);
  });

  it('[AG1] is sorted, each acronym is found alone, with its own meaning', () => {
    const firsts = NETWORK_GLOSSARY.map((line) => line[0]?.[0] ?? '');
    expect(firsts).toEqual([...firsts].sort((a, b) => a.localeCompare(b, 'fr')));
    for (const [acronym, meaning] of NETWORK_GLOSSARY.flat()) {
      expect(names(acronym)).toEqual([acronym]);
      expect(meaningsOf(acronym)[0]).toBe(meaning);
    }
  });

  it('[AG7] homonyms keep every meaning', () => {
    expect(meaningsOf('MDA')).toEqual(['Maison des adolescents', 'Maison départementale de l’autonomie']);
    expect(meaningsOf('CSS')).toEqual(['Centre de santé sexuelle', 'Complémentaire santé solidaire']);
    expect(meaningsOf('PAI')).toEqual([
      'Projet d’accueil individualisé',
      'Projet d’accompagnement individualisé',
    ]);
  });

  it('[AG8] a situation’s own meaning comes first, and the same meaning is told once', () => {
    const own = situationGlossary([
      { acronym: 'MDA', meaning: 'Maison des associations' },
      { acronym: 'ASE', meaning: "aide sociale à l'enfance " },
      { acronym: 'RCL', meaning: 'Réseau clinique du lien' },
    ]);
    expect(meaningsOf('MDA', own)[0]).toBe('Maison des associations');
    expect(meaningsOf('MDA', own)).toHaveLength(3);
    expect(meaningsOf('ASE', own)).toHaveLength(1);
    expect(names('le RCL', own)).toEqual(['RCL']);
    expect(names('le RCL')).toEqual([]);
  });
});

describe('where an acronym is found', () => {
  it.each([
    ['Léa est en ULIS, suivie par l’ASE et le CMPP.', ['ULIS', 'ASE', 'CMPP']],
    [
      "l'ASE d'AEMO (MECS) «ITEP» PMI/CSS — IME-IMP",
      ['ASE', 'AEMO', 'MECS', 'ITEP', 'PMI', 'CSS', 'IME', 'IMP'],
    ],
    ['MDPH', ['MDPH']],
    ['', []],
  ])('[AG2] in « %s »', (text, expected) => {
    expect(names(text)).toEqual(expected);
  });

  it.each([
    'BASE',
    'PHASE',
    'CMPPX',
    'ASE_2',
    'xASE',
    'ASEÉ',
    'ASE\u0301',
    'MDPHais',
    'ÉPMI',
    '𝐀ASE',
    'ASE1',
    'ASE1234',
  ])('[AG2] never inside the word %s', (word) => {
    expect(names(`avant ${word} après`)).toEqual([]);
  });

  it('[AG3] case counts', () => {
    expect(names('IMPro IMPRO CeGIDD CEGIDD Ulis Sessad')).toEqual([
      'IMPro',
      'IMPro',
      'CeGIDD',
      'CeGIDD',
      'ULIS',
      'SESSAD',
    ]);
    expect(names('Sam a une phase, un pai, l’ase ; ime, Cms, les mecs, Mecs, impro, cegidd, Css')).toEqual(
      [],
    );
  });

  it('[AG4] plurals and département numbers belong to it', () => {
    expect(written('les CMPs, des IMPros, la MDA30, la MDPH2A, l’ASE974, MDA 30')).toEqual([
      'CMPs',
      'IMPros',
      'MDA30',
      'MDPH2A',
      'ASE974',
      'MDA',
    ]);
  });

  it('[AG5] dotted letters', () => {
    expect(written('La M.D.P.H. et l’A.S.E, puis M.D.P.H.')).toEqual(['M.D.P.H.', 'A.S.E', 'M.D.P.H.']);
    expect(names('C.S.A.M. et A.M.D.P.H.')).toEqual([]);
  });

  it('[AG6] the longer wins', () => {
    expect(names('CMPEA CMP CMPP CMPA')).toEqual(['CMPEA', 'CMP', 'CMPP', 'CMPA']);
    const two = buildGlossary([
      { acronym: 'CO', meanings: [{ meaning: 'a', source: 'situation' }] },
      { acronym: 'CO-PIL', meanings: [{ meaning: 'b', source: 'situation' }] },
    ]);
    expect(names('CO-PIL, CO, CO-PILE', two)).toEqual(['CO-PIL', 'CO', 'CO']);
  });

  it('[AG9] a megabyte of near misses takes well under a second', () => {
    const text = 'CMPEACMPEA '.repeat(50_000) + 'CMPE '.repeat(100_000);
    const before = performance.now();
    expect(findAcronyms(text, DEFAULT_GLOSSARY)).toEqual([]);
    expect(performance.now() - before).toBeLessThan(2_000);
  });
});

describe('whatever the text', () => {
  const acronyms = NETWORK_GLOSSARY.flat().map(([acronym]) => acronym);
  const piece = fc.oneof(
    fc.constantFrom(...acronyms),
    fc.constantFrom(
      ' ',
      '.',
      '’',
      '-',
      's',
      'S',
      '_',
      '3',
      '30',
      'é',
      '\u0301',
      '\ud800',
      '😀',
      '\u00a0',
      '\n',
    ),
    fc.string({ unit: 'binary', maxLength: 4 }),
  );
  const text = fc.array(piece, { maxLength: 60 }).map((pieces) => pieces.join(''));
  const isWord = (letter: string | undefined) => letter !== undefined && /[\p{L}\p{M}\p{N}_]/u.test(letter);

  it('[AG2][AG6] matches are in order, apart, and stand between boundaries', () => {
    fc.assert(
      fc.property(text, (sample) => {
        let end = 0;
        for (const match of findAcronyms(sample, DEFAULT_GLOSSARY)) {
          expect(match.from).toBeGreaterThanOrEqual(end);
          expect(match.to).toBeGreaterThan(match.from);
          expect(isWord([...sample.slice(0, match.from)].at(-1))).toBe(false);
          expect(isWord([...sample.slice(match.to)][0])).toBe(false);
          const letters = sample.slice(match.from, match.to).replaceAll('.', '').toUpperCase();
          expect(letters.startsWith(match.acronym.toUpperCase())).toBe(true);
          expect(match.meanings.length).toBeGreaterThan(0);
          end = match.to;
        }
      }),
      { numRuns: 500 },
    );
  });

  it('[AG2] an acronym between two spaces is always found, whatever surrounds it', () => {
    fc.assert(
      fc.property(text, fc.constantFrom(...acronyms), text, (before, acronym, after) => {
        const found = findAcronyms(`${before} ${acronym} ${after}`, DEFAULT_GLOSSARY);
        expect(found.some((f) => f.from === before.length + 1 && f.acronym === acronym)).toBe(true);
      }),
      { numRuns: 500 },
    );
  });

  it('[AG2] text without capitals holds none', () => {
    fc.assert(
      fc.property(text, (sample) => {
        expect(findAcronyms(sample.toLowerCase(), DEFAULT_GLOSSARY)).toEqual([]);
      }),
    );
  });
});
