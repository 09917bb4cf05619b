import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { superpose } from '#shared/board/superpose.ts';
import { boxes } from '#shared/drawing/boxes.ts';
import { createDrawer } from '#shared/drawing/createDrawer.ts';
import type { KinFamily } from '#shared/kinship/kinFamily.ts';
import { layOut } from '#shared/kinship/layOut.ts';
import { drawingWordsOf } from '#shared/notation/words/drawingWordsOf.ts';
import { LIMITS } from '#shared/protocol/limits.ts';
import { readGedcom } from '../readGedcom.ts';
import { family, person, readLines } from '../testing/gedcom.ts';
import { planImport } from './planImport.ts';

const file = readLines(
  ...person('I1', 'Anne', '1 BIRT', '2 DATE 3 MAY 1790', '1 DEAT', '2 DATE ABT 1860'),
  ...person('I2', 'Boris', '1 BIRT', '2 DATE 1850', '1 RESN privacy'),
  ...person('I3', 'Chloé', '1 FAMC @F1@', '2 PEDI foster', '3 _DATE FROM 2019 TO 2020'),
  ...family(
    'F1',
    '1 HUSB @I2@',
    '1 WIFE @I1@',
    '1 CHIL @I3@',
    '1 MARR',
    '2 DATE 1849',
    '1 DIV',
    '2 DATE JUN 1851',
  ),
);
const newIds = () => {
  let count = 0;
  return () => {
    count += 1;
    return `fresh${String(count).padStart(5, '0')}`;
  };
};
const inARow = ({ people }: KinFamily) => ({
  places: new Map(people.map(({ id }, index): [string, [number, number]] => [id, [index * 200.4, 50]])),
  generations: new Map<string, number>(),
  crossings: 3,
  overlaps: 1,
  issues: [],
});
const EMPTY = { elements: 0, links: 0, taken: [] };
const plan = (board: Parameters<typeof planImport>[1]['board'], of = file) =>
  planImport(of, { compartment: 'compartment', newId: newIds(), board, layOut: inARow });

describe('what an import will put on a map', () => {
  it('[GD80] is the records of the board, under fresh ids, old years as dates only', () => {
    const planned = plan(EMPTY);
    const end = (element: string) => ({ compartment: 'compartment', element });
    expect(planned).toMatchObject({ ok: true, crossings: 3, overlaps: 1 });
    if (!planned.ok) return;
    const base = { kind: 'person', concerned: false, ring: 'living', symbol: 'rounded' };
    expect(planned.elements).toEqual([
      {
        ...base,
        id: 'fresh00001',
        at: [-200, expect.any(Number)],
        name: 'Anne',
        birthYear: null,
        birth: '1790-05-03',
        death: '~1860',
        deceased: true,
      },
      {
        ...base,
        id: 'fresh00002',
        at: [0, expect.any(Number)],
        name: 'Boris',
        birthYear: 1850,
        birth: '1850',
        deceased: false,
        restricted: true,
      },
      {
        ...base,
        id: 'fresh00003',
        at: [200, expect.any(Number)],
        name: 'Chloé',
        birthYear: null,
        deceased: false,
      },
    ]);
    expect(planned.links).toEqual([
      {
        id: 'fresh00004',
        kind: 'couple',
        a: end('fresh00002'),
        b: end('fresh00001'),
        union: 'divorced',
        since: null,
        until: 1851,
        during: { from: '1849', to: '1851-06' },
      },
      {
        id: 'fresh00005',
        kind: 'child',
        parents: [end('fresh00002'), end('fresh00001')],
        child: end('fresh00003'),
        filiation: 'foster',
        during: { from: '2019', to: '2020' },
        rank: 1,
      },
    ]);
  });

  it('[GD81] stands to the right of what is there', () => {
    const planned = plan({
      elements: 2,
      taken: [
        [1_000, -300],
        [-50, 900],
      ],
      links: 0,
    });
    if (!planned.ok) throw new Error(planned.because);
    const left = Math.min(...planned.elements.map(({ at }) => at[0]));
    const top = Math.min(...planned.elements.map(({ at }) => at[1]));
    expect(left).toBeGreaterThan(1_200);
    expect(top).toBeGreaterThan(-300);
    expect(top).toBeLessThan(-200);
  });

  it('[GD81] is given the room that it is drawn with, in each of the map’s views', () => {
    const kennedy = readGedcom(readFileSync('tests/fixtures/gedcom/kennedy.ged'));
    const planned = planImport(kennedy, {
      compartment: 'compartment',
      newId: newIds(),
      board: EMPTY,
      layOut,
    });
    if (!planned.ok) throw new Error(planned.because);
    expect(planned).toMatchObject({ overlaps: 0 });
    const table = superpose(new Map([['compartment', planned]]));
    for (const notation of ['sociogram', 'genogram'] as const) {
      const drawn = createDrawer(drawingWordsOf('fr'), { notation })(table).elements.map(({ box }) => box);
      const covering = drawn.filter((box, index) =>
        drawn.slice(index + 1).some((other) => boxes.meet(box, other)),
      );
      expect([notation, covering]).toEqual([notation, []]);
    }
  });

  it('[GD82] is refused where a map cannot hold it', () => {
    expect(plan({ ...EMPTY, elements: LIMITS.elementsPerBoard - 3 })).toMatchObject({ ok: true });
    expect(plan({ ...EMPTY, elements: LIMITS.elementsPerBoard - 2 })).toEqual({
      ok: false,
      because: 'tooMany',
    });
    expect(plan({ ...EMPTY, links: LIMITS.linksPerBoard - 1 })).toEqual({
      ok: false,
      because: 'tooMany',
    });
    expect(plan({ ...EMPTY, taken: [[99_800, 0]] })).toEqual({ ok: false, because: 'tooWide' });
    expect(plan(EMPTY, readLines())).toEqual({ ok: false, because: 'nobody' });
  });
});
