import { describe, expect, it } from 'vitest';
import { type Point, type Stroke, superpose, type Zone } from '../board/index.ts';
import { drawTable } from '../drawing/drawTable.ts';
import { plainWords as drawnPlainly } from '../drawing/testing/plainWords.ts';
import type { InkPoint } from '../ink/inkPoint.ts';
import { packPath } from '../ink/packPath.ts';
import { sampleTable } from '../testing/sampleTable.ts';
import {
  COMMON,
  long,
  membership,
  person,
  professional,
  structure,
  tableOf,
} from '../testing/tableBuilders.ts';
import { sentenceOf } from './sentenceOf.ts';
import { anyTable } from './testing/anyTable.ts';
import { reading } from './testing/reading.ts';

const ELSEWHERE = 'elsewhereAAAAAAAAAAAAA';
const { today: TODAY, map: told, text: words, lines: linesOf } = reading;

describe('what was drawn', () => {
  const zone = (id: string, at: Point, more: Partial<Zone> = {}): Zone => ({
    id: long(id),
    kind: 'zone',
    at,
    name: id,
    outline: [
      [-100, -100],
      [100, -100],
      [100, 100],
      [-100, 100],
    ],
    meaning: 'intervention',
    tint: 1,
    ...more,
  });
  const drawn = (id: string, pen: Stroke['pen'], points: readonly InkPoint[]): Stroke => {
    const packed = packPath(points);
    if (!packed) throw new Error('nothing was packed');
    return { id: long(id), pen, tint: 0, size: 4, at: packed.at, path: packed.path };
  };
  const ring = (x: number, y: number): InkPoint[] =>
    Array.from({ length: 40 }, (_, index) => {
      const turn = (index / 39) * 2 * Math.PI;
      return [x + 70 * Math.cos(turn), y + 70 * Math.sin(turn), 0.5];
    });
  const people = [
    person('Léa', [80, 0]),
    person('Nadia', [-80, 0]),
    person('Karim', [170, 40]),
    person('Rose', [900, 0]),
    structure('CMPP', [60, 60]),
    structure('École Jules-Ferry', [900, 400]),
    professional('M. Roux', [0, 0]),
  ];
  const inside = [membership('m', 'M. Roux', 'École Jules-Ferry')];

  it('[IW11] a zone says who and what stands in it, and two interventions who stands where they meet', () => {
    const zones = [
      zone('AEMO', [0, 0]),
      zone('ITEP', [120, 0]),
      zone('Marché', [4_000, 0], { meaning: 'free' }),
    ];
    const text = words(tableOf([...people, ...zones], inside));
    expect(text).toContain('Zone d’intervention : AEMO ; on y trouve Nadia, le CMPP et Léa.');
    expect(text).toContain('Zone d’intervention : ITEP ; on y trouve le CMPP, Léa et Karim.');
    expect(text).toContain('Champ de recouvrement entre AEMO et ITEP : on y trouve le CMPP et Léa.');
    expect(text).toContain('Zone : Marché ; personne n’y est dessiné.');
    expect(words(tableOf([...people, ...zones], inside), 'en')).toContain(
      'Field of overlap of AEMO and ITEP; in it: CMPP and Léa.',
    );
  });

  it('[IW11] where two zones don’t meet, or one is no intervention, there is no field of overlap', () => {
    const apart = [zone('AEMO', [0, 0]), zone('ITEP', [220, 0])];
    const free = [zone('AEMO', [0, 0]), zone('Fête', [20, 0], { meaning: 'free' })];
    for (const zones of [apart, free])
      expect(words(tableOf([...people, ...zones], inside))).not.toContain('recouvrement');
  });

  it('[IW11] is told where the drawing hatches, whatever was drawn', () => {
    for (let seed = 1; seed <= 120; seed += 1) {
      const table = anyTable(seed);
      const fields = drawTable(table, drawnPlainly).elements.flatMap(({ shapes }) =>
        shapes.filter((shape) => shape.shape === 'text' && shape.text.startsWith('champ')),
      );
      const lines = linesOf(told(table)).filter(({ key }) => key.startsWith('overlap:'));
      expect(lines.length, `seed ${seed}`).toBe(fields.length);
    }
  });

  it('[IW12] a stroke says whom it surrounds or passes by; those about the same are told together', () => {
    const line = (y: number): InkPoint[] => [
      [850, y, 1],
      [950, y, 1],
    ];
    const table = tableOf(people, inside);
    table.strokes.push(
      ...[
        drawn('one', 'pen', ring(80, 10)),
        drawn('two', 'highlighter', line(20)),
        drawn('three', 'highlighter', line(30)),
        drawn('four', 'pen', line(4_000)),
      ].map((stroke) => ({ ...stroke, compartment: COMMON })),
    );
    const text = words(table);
    expect(text).toContain('Un trait au stylo autour du CMPP et de Léa.');
    expect(text).toContain('2 traits au surligneur près de Rose.');
    expect(text).toContain('Un trait au stylo, à l’écart.');
    expect(words(table, 'en')).toContain('One line by pen around CMPP and Léa.');
  });

  it('[IW12] strokes are alike by the pen, by how they lie, by whom, and by whose map they are of', () => {
    const beside = (x: number, y: number): InkPoint[] => [
      [x - 20, y, 1],
      [x + 20, y, 1],
    ];
    const table = tableOf(people, inside);
    table.strokes.push(
      ...[
        { ...drawn('one', 'pen', beside(900, 30)), compartment: COMMON },
        { ...drawn('two', 'highlighter', beside(900, 30)), compartment: COMMON },
        { ...drawn('three', 'pen', ring(900, 0)), compartment: COMMON },
        { ...drawn('four', 'pen', beside(900, 430)), compartment: COMMON },
        { ...drawn('one', 'pen', beside(900, 35)), compartment: ELSEWHERE },
      ],
    );
    const about = linesOf(told(table)).filter(({ tells }) => tells.some(({ is }) => is === 'stroke'));
    expect(about.map(({ text, tells }) => [text, tells.map(({ compartment }) => compartment)])).toEqual([
      ['Un trait au stylo près de Rose.', [COMMON]],
      ['Un trait au surligneur près de Rose.', [COMMON]],
      ['Un trait au stylo autour de Rose.', [COMMON]],
      ['Un trait au stylo près de l’école Jules-Ferry.', [COMMON]],
      ['Un trait au stylo près de Rose.', [ELSEWHERE]],
    ]);
    table.strokes.push({ ...drawn('four', 'highlighter', ring(900, 0)), compartment: ELSEWHERE });
    const alone = { compartment: ELSEWHERE, id: long('four') };
    expect(sentenceOf(table, alone, { language: 'fr', today: TODAY })).toContain('surligneur autour de Rose');
  });

  it('[IW12] one zone or one stroke is told alone in the same words', () => {
    const table = tableOf([...people, zone('AEMO', [0, 0])], inside);
    const [stroke] = [drawn('one', 'pen', ring(80, 10))];
    if (stroke) table.strokes.push({ ...stroke, compartment: COMMON });
    const lines = linesOf(told(table)).map(({ text }) => text);
    for (const id of [long('AEMO'), long('one')])
      expect(lines).toContain(
        sentenceOf(table, { compartment: COMMON, id }, { language: 'fr', today: TODAY }),
      );
    expect(sentenceOf(table, { compartment: COMMON, id: 'gone' }, { language: 'fr', today: TODAY })).toBe('');
  });

  it('[IW1] is told soon, however many were drawn round and however large zones are', () => {
    const board = sampleTable({ compartment: COMMON, people: 300, links: 600, seed: 3 });
    const strokes = Array.from({ length: 300 }, (_, nth) => ({
      id: long(`s${nth}`),
      pen: 'pen' as const,
      tint: 0,
      size: 4,
      at: [nth * 9, nth * 3] as Point,
      path: `A${'gCgKAAgKYAgewBA'.repeat(40)}`,
    }));
    const zones = Array.from(
      { length: 16 },
      (_, nth): Zone => ({
        id: long(`z${nth}`),
        kind: 'zone',
        at: [nth * 40, 0],
        name: '',
        outline: Array.from(
          { length: 64 },
          (_, corner): Point => [5_000 * Math.cos(corner / 10.2), 5_000 * Math.sin(corner / 10.2)],
        ),
        meaning: 'intervention',
        tint: 1,
      }),
    );
    const table = superpose(
      new Map([[COMMON, { ...board, elements: [...board.elements, ...zones], strokes }]]),
    );
    const before = process.cpuUsage().user;
    told(table);
    expect((process.cpuUsage().user - before) / 1_000).toBeLessThan(2_500);
  });
});
