import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { endKey, readBoard, superpose, type Table } from '#shared/board/index.ts';
import { drawTable } from '#shared/drawing/drawTable.ts';
import { plainWords } from '#shared/drawing/testing/plainWords.ts';
import {
  COMMON,
  household,
  membership,
  person,
  professional,
  relation,
  structure,
  tableOf,
} from '#shared/testing/tableBuilders.ts';
import { newDocs, play, randomEdits } from '../testing/randomEdits.ts';
import { idsOfOutline, rowsOf } from './idsOfOutline.ts';
import { outlineOf } from './outlineOf.ts';

const tableAfter = (steps: Parameters<typeof play>[0]): Table => {
  const docs = newDocs();
  play(steps, docs);
  return superpose(new Map([...docs].map(([compartment, doc]) => [compartment, readBoard(doc)])));
};

describe('the list', () => {
  it('[OL1] lists every element and every link of the table, whatever was done to the boards', () => {
    fc.assert(
      fc.property(randomEdits, (steps) => {
        const table = tableAfter(steps);
        const listed = idsOfOutline(outlineOf(table));
        const keys = table.elements.map(({ compartment, id }) => endKey({ compartment, element: id }));
        expect(listed.elements).toEqual([...new Set(keys)].sort());
        expect(listed.links).toEqual([...new Set(table.links.map(({ id }) => id))].sort());
      }),
      { numRuns: 200 },
    );
  });

  it('[OL1] and the map never disagree: the same elements, the same lines', () => {
    fc.assert(
      fc.property(randomEdits, (steps) => {
        const table = tableAfter(steps);
        const outline = outlineOf(table);
        const drawing = drawTable(table, plainWords);
        expect(drawing.elements.map(({ key }) => key).sort()).toEqual(idsOfOutline(outline).elements);
        const lines = [...outline.relations, ...outline.family].map(({ id }) => id).sort();
        expect(
          drawing.links
            .filter(({ look }) => look !== 'beside')
            .map(({ id }) => id)
            .sort(),
        ).toEqual(lines);
        // A line of the list under its branch is what the map draws inside the enclosure or the building.
        for (const branch of outline.structures)
          for (const row of branch.members) expect(drawing.elementAt.has(endKey(row.end))).toBe(true);
      }),
      { numRuns: 60 },
    );
  });

  it('[OL2] nests people by household and professionals by structure, the eldest first', () => {
    const table = tableOf(
      [
        household('chezNadia', [0, 0]),
        household('chezKarim', [0, 0]),
        person('Tom', [0, 0], { birthYear: 2024 }),
        person('Nadia', [0, 0], { birthYear: 1984 }),
        person('Rose', [0, 0]),
        structure('CMPP', [0, 0]),
        professional('Lopez', [0, 0]),
        professional('Vidal', [0, 0]),
      ],
      [
        membership('m1', 'Tom', 'chezNadia'),
        membership('m2', 'Nadia', 'chezNadia'),
        membership('m3', 'Tom', 'chezKarim'),
        membership('m4', 'Lopez', 'CMPP'),
        membership('m5', 'Tom', 'chezNadia'),
      ],
    );
    const outline = outlineOf(table);
    const names = (rows: readonly { element: { name: string } }[]) => rows.map((row) => row.element.name);
    expect(outline.households.map(({ head, members }) => [head.element.name, names(members)])).toEqual([
      ['chezKarim', ['Tom']],
      ['chezNadia', ['Nadia', 'Tom']],
    ]);
    expect(names(outline.peopleAlone)).toEqual(['Rose']);
    expect(names(outline.structures[0]?.members ?? [])).toEqual(['Lopez']);
    expect(names(outline.professionalsAlone)).toEqual(['Vidal']);
    // Tom was put in the same household twice at once: one line, both memberships known to it.
    const tom = outline.households[1]?.members[1];
    expect(tom?.memberships).toHaveLength(2);
  });

  it('[OL3] gives each line its own key, also where one person has several', () => {
    fc.assert(
      fc.property(randomEdits, (steps) => {
        const keys = rowsOf(outlineOf(tableAfter(steps))).map((row) => row.key);
        expect(new Set(keys).size).toBe(keys.length);
      }),
      { numRuns: 60 },
    );
  });

  it('[OL5] tells numbered links in their order, then the others', () => {
    const table = tableOf(
      [person('Nadia', [0, 0]), structure('CMPP', [500, 0])],
      [
        relation('r1', 'CMPP', 'Nadia'),
        relation('r2', 'Nadia', 'CMPP', { order: 2 }),
        relation('r3', 'Nadia', 'CMPP', { order: 1 }),
      ],
    );
    expect(outlineOf(table).relations.map(({ order }) => order)).toEqual([1, 2, null]);
    expect(table.elements[0]?.compartment).toBe(COMMON);
  });
});
