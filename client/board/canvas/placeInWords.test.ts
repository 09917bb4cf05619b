import { describe, expect, it } from 'vitest';
import { subscribeToAnnouncements } from '#client/ui/announce.ts';
import type { Point } from '#shared/board/index.ts';
import { drawTable } from '#shared/drawing/drawTable.ts';
import { plainWords } from '#shared/drawing/testing/plainWords.ts';
import { household, key, long, person, tableOf } from '#shared/testing/tableBuilders.ts';
import { placeInWords } from './placeInWords.ts';
import type { Room } from './room.ts';
import { sayPlace } from './sayPlace.ts';

const SQUARE: Point[] = [
  [0, 0],
  [90, 0],
  [90, 90],
];
const drawing = drawTable(
  tableOf(
    [
      person('Lea', [0, 0]),
      person('Nadia', [-120, 20]),
      person('Sami', [30, -150]),
      person('Rose', [2000, 0]),
      household('home', [10, 10]),
      {
        ...{ id: long('field'), kind: 'zone', at: [1, 1], name: 'Volet', meaning: 'free', tint: 0 },
        outline: SQUARE,
      },
      {
        ...{ id: long('photo'), kind: 'picture', at: [3, 3], name: 'Affiche', picture: long('file') },
        width: 640,
        height: 480,
      },
      { id: long('words'), kind: 'text', at: [2, 2], text: 'un mot', width: 90 },
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

  it('[BO152] is said each time that changes, and once more where it is put down', async () => {
    const heard: string[] = [];
    const stop = subscribeToAnnouncements((text) => heard.push(text));
    const beside = (at: Point) => {
      const table = tableOf([person('Lea', at), person('Nadia', [0, 0])], []);
      const picture = { get: () => drawTable(table, plainWords) };
      return { seen: { get: () => table }, picture } as unknown as Room;
    };
    for (const at of [
      [90, 0],
      [110, 0],
      [0, 90],
      [0, 110],
    ] as Point[])
      await sayPlace(beside(at), [key('Lea')], 'changed');
    await sayPlace(beside([0, 110]), [key('Lea')], 'put down');
    await sayPlace(beside([0, 110]), [key('Lea')], 'changed');
    stop();
    const under = 'au-dessous de Nadia';
    expect(heard).toEqual(['à droite de Nadia', under, under, under]);
  });
});
