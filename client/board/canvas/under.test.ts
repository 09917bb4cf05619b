import { describe, expect, it } from 'vitest';
import { drawTable } from '#shared/drawing/drawTable.ts';
import { plainWords } from '#shared/drawing/testing/plainWords.ts';
import { household, key, membership, person, relation, tableOf } from '#shared/testing/tableBuilders.ts';
import { grip } from './grip.ts';
import { householdUnder } from './householdUnder.ts';
import { linkUnder } from './linkUnder.ts';
import { movedAlong } from './movedAlong.ts';

const table = tableOf(
  [person('a', [0, 0]), person('b', [400, 0]), person('c', [0, 300]), household('home', [0, 0])],
  [
    relation('r', 'a', 'b', { label: 'mercredis' }),
    relation('s', 'a', 'c'),
    membership('ma', 'a', 'home'),
    membership('mc', 'c', 'home'),
  ],
);
const drawing = drawTable(table, plainWords);

describe('what is under a point', () => {
  it('[BO91] a link by its words or its line, the nearest; nothing where there is nothing', () => {
    const [link] = drawing.links.filter(({ label }) => label);
    const box = link?.label?.box ?? { x: 0, y: 0, width: 0, height: 0 };
    expect(linkUnder(drawing, [box.x + 3, box.y + 3], 0)?.key).toBe(link?.key);
    for (const { key: own, trace } of drawing.links)
      expect(linkUnder(drawing, trace[3] ?? [0, 0], 6)?.key).toBe(own);
    expect(linkUnder(drawing, [900, 900], 20)).toBeNull();
  });

  it('[BO92] a household by its edge or its name, not by its inside', () => {
    const home = drawing.elementAt.get(key('home'));
    const edge = home?.body.form === 'polygon' ? home.body.points[0] : undefined;
    expect(edge && householdUnder(drawing, edge, 6)?.key).toBe(key('home'));
    expect(householdUnder(drawing, [0, 150], 6)).toBeNull();
    expect(home && grip(home).height).toBeLessThan(60);
  });

  it('[BO93] a household takes its people along, and nobody is moved twice', () => {
    expect(movedAlong(table, [key('home'), key('a')]).sort()).toEqual(
      [key('a'), key('c'), key('home')].sort(),
    );
    expect(movedAlong(table, [key('a')])).toEqual([key('a')]);
  });
});
