import { afterEach, describe, expect, it } from 'vitest';
import { setLanguage } from '#client/i18n/language.ts';
import { type Element, endKey, type Link } from '#shared/board/index.ts';
import { end, long, person, professional, relation, structure } from '#shared/testing/tableBuilders.ts';
import { linkInWords } from './linkInWords.ts';
import { nameOf } from './nameOf.ts';

const people: Element[] = [
  person('Nadia', [0, 0]),
  person('Karim', [0, 0]),
  person('Léa', [0, 0]),
  structure('École Jules-Ferry', [0, 0]),
  structure('CMPP', [0, 0]),
  professional('M. Roux', [0, 0]),
];
const find = (at: { compartment: string; element: string }) =>
  people.find(({ id }) => endKey(at) === endKey(end(id))) ?? null;
const said = (link: Link) => plain(linkInWords(link, find));
const plain = (words: string) => words.replace(/[\u00a0\u202f]/gu, ' ');

describe('a link in words', () => {
  afterEach(() => setLanguage('fr'));

  it.each([
    [
      relation('r1', 'Nadia', 'École Jules-Ferry', { label: 'demande', order: 1 }),
      'Nadia → École Jules-Ferry : demande (activation n° 1)',
    ],
    [
      relation('r2', 'Nadia', 'CMPP', { label: 'demande de bilan' }),
      'Nadia → CMPP : demande de bilan (activation)',
    ],
    [relation('r3', 'Nadia', 'CMPP', { order: 12 }), 'Nadia → CMPP : activation n° 12'],
    [relation('r4', 'CMPP', 'Léa'), 'CMPP → Léa : intervention'],
    [relation('r5', 'Nadia', 'Léa'), 'Nadia → Léa : lien entre proches'],
    [relation('r6', 'M. Roux', 'CMPP'), 'M. Roux → CMPP : coopération'],
    [
      { ...relation('r7', 'M. Roux', 'Léa'), date: 'depuis la rentrée' },
      'M. Roux → Léa : intervention, depuis la rentrée',
    ],
  ] as [Link, string][])('[OL4] %#', (link, sentence) => {
    expect(said(link)).toBe(sentence);
  });

  it('[OL4] couples and children', () => {
    const couple = { id: long('c'), kind: 'couple', a: end('Karim'), b: end('Nadia') } as const;
    expect(said({ ...couple, union: 'separated', since: 2010, until: 2019 })).toBe(
      'Karim et Nadia : séparation, de 2010 à 2019',
    );
    expect(said({ ...couple, union: 'pacs', since: 2010, until: null })).toBe(
      'Karim et Nadia : PACS, depuis 2010',
    );
    expect(said({ ...couple, union: 'married', since: null, until: null })).toBe('Karim et Nadia : mariage');
    const child = { id: long('f'), kind: 'child', child: end('Léa') } as const;
    expect(said({ ...child, parents: [end('Karim'), end('Nadia')], filiation: 'biological' })).toBe(
      'Léa : enfant de Karim et Nadia',
    );
    expect(said({ ...child, parents: [end('Nadia')], filiation: 'adopted' })).toBe(
      'Léa : adoption par Nadia',
    );
  });

  it('[OL4] an arrow is said in words', () => {
    const words = linkInWords(relation('r1', 'Nadia', 'CMPP', { order: 1 }), find, 'said');
    expect(plain(words)).toBe('de Nadia vers CMPP, activation n° 1');
  });

  it('[OL4] speaks English', async () => {
    await setLanguage('en');
    expect(plain(linkInWords(relation('r1', 'Nadia', 'CMPP', { label: 'request', order: 1 }), find))).toBe(
      'Nadia → CMPP: request (activation no. 1)',
    );
  });

  it('[OL6] nothing is nameless', () => {
    expect(nameOf(person('x', [0, 0], { name: '  ' }))).toBe('Personne sans nom');
    expect(nameOf({ id: long('t'), kind: 'text', at: [0, 0], text: ' \n ', width: 100 })).toBe('Texte vide');
    const long60 = nameOf({ id: long('t'), kind: 'text', at: [0, 0], text: 'mot '.repeat(100), width: 100 });
    expect(long60.length).toBeLessThanOrEqual(61);
  });
});
