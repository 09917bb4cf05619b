import { expect, it } from 'vitest';
import { tableInWords } from '#shared/inWords/tableInWords.ts';
import { end, long, person, tableOf } from '#shared/testing/tableBuilders.ts';
import { filterWords } from './filterWords.ts';
import { rowsOfWords } from './rowsOfWords.ts';

const table = tableOf(
  [person('Léa', [0, 0]), person('Nadia', [0, 0]), person('Tom', [0, 0])],
  [{ id: long('f'), kind: 'child', parents: [end('Nadia')], child: end('Léa'), filiation: 'biological' }],
);
const map = tableInWords(table, { language: 'fr', today: '2026-11-22' });

it('[WD3] a search keeps a sentence above those under it, and ignores case and accents', () => {
  const found = filterWords(map, 'NADIA').sections[0]?.lines ?? [];
  expect(found.map(({ text }) => text)).toEqual(['Léa.', 'Nadia.']);
  expect(found[0]?.lines.map(({ text }) => text)).toEqual(['Léa est la fille de Nadia.']);
  expect(filterWords(map, 'lea').sections[0]?.lines).toHaveLength(1);
  expect(filterWords(map, 'personne').sections).toEqual([]);
  expect(filterWords(map, ' ')).toBe(map);
});

it('[WD1] only sentences that tell something are lines one opens', () => {
  const { sections } = tableInWords(
    tableOf(
      [person('Léa', [0, 0]), person('Nadia', [0, 0]), person('Tom', [0, 0])],
      ['Léa', 'Tom'].map((child) => ({
        id: long(`f${child}`),
        kind: 'child' as const,
        parents: [end('Nadia')],
        child: end(child),
        filiation: 'biological' as const,
      })),
    ),
    { language: 'fr', today: '2026-11-22' },
  );
  const rows = rowsOfWords({ sections });
  expect(rows).toHaveLength(5);
  expect(new Set(rows).size).toBe(5);
});
