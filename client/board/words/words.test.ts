import { expect, it } from 'vitest';
import type { Line } from '#shared/inWords/mapInWords.ts';
import { paragraphOf } from '#shared/inWords/paragraphOf.ts';
import { tableInWords } from '#shared/inWords/tableInWords.ts';
import { COMMON, end, long, person, tableOf } from '#shared/testing/tableBuilders.ts';
import { filterWords } from './filterWords.ts';
import { removedWith } from './removedWith.ts';
import { rowsOfWords } from './rowsOfWords.ts';

const table = tableOf(
  [person('Léa', [0, 0]), person('Nadia', [0, 0]), person('Tom', [0, 0])],
  [{ id: long('f'), kind: 'child', parents: [end('Nadia')], child: end('Léa'), filiation: 'biological' }],
);
const map = tableInWords(table, { language: 'fr', today: '2026-11-22' });

it('[WD3] a search keeps a paragraph whole, a sentence above those under it, and ignores case and accents', () => {
  const found = filterWords(map, 'NADIA').sections[0]?.lines ?? [];
  expect(found.map(paragraphOf)).toEqual(['Léa. Elle est la fille de Nadia.', 'Nadia.']);
  expect(filterWords(map, 'lea. elle').sections[0]?.lines).toHaveLength(1);
  const proposed = filterWords(told, 'dort mal').sections[0]?.lines ?? [];
  expect(proposed.map(({ text, lines }) => [text, lines.length])).toEqual([['Tom.', 1]]);
  expect(filterWords(map, 'personne').sections).toEqual([]);
  expect(filterWords(map, ' ')).toBe(map);
});

const family = tableOf(
  [person('Léa', [0, 0], { signs: ['language'] }), person('Nadia', [0, 0]), person('Tom', [0, 0])],
  ['Léa', 'Tom'].map((child) => ({
    id: long(`f${child}`),
    kind: 'child' as const,
    parents: [end('Nadia')],
    child: end(child),
    filiation: 'biological' as const,
  })),
);
family.proposals.push({
  id: long('p'),
  compartment: COMMON,
  about: end('Tom'),
  words: 'Il dort mal.',
  by: long('m'),
  byName: 'Mme Roux',
  on: 0,
  answer: null,
});
family.strokes.push(
  ...['s1', 's2'].map((id) => ({
    id: long(id),
    compartment: COMMON,
    pen: 'pen' as const,
    tint: 0,
    size: 4,
    at: [900, 0] as [number, number],
    path: 'f',
  })),
);
const told = tableInWords(family, { language: 'fr', today: '2026-11-22' });
const linesOf = (lines: readonly Line[]): Line[] =>
  lines.flatMap((line) => [line, ...linesOf(line.runs), ...linesOf(line.lines)]);
const lines = told.sections.flatMap((section) => linesOf(section.lines));

it('[WD1] every sentence is a line one opens, in a row of its own', () => {
  const rows = rowsOfWords(told);
  expect(rows).toHaveLength(lines.length);
  expect(new Set(rows).size).toBe(rows.length);
});

it('[WD5] Suppr takes away what a sentence tells, and nothing where it only speaks of somebody', () => {
  const removed = (words: string) =>
    lines
      .filter(({ text }) => text.includes(words))
      .map((line) => removedWith(line).map(({ element }) => element));
  expect(removed('Léa.')).toEqual([[long('Léa')], []]);
  expect(removed('la sœur de')).toEqual([[], []]);
  expect(removed('Signes dessinés')).toEqual([[]]);
  expect(removed('est la fille de')).toEqual([[long('fLéa')], [long('fTom')]]);
  expect(removed('propose de dire de Tom')).toEqual([[]]);
  expect(removed('traits au stylo')).toEqual([[long('s1'), long('s2')]]);
});
