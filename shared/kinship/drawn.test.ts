import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import type { Table } from '../board/superpose.ts';
import { boxes } from '../drawing/boxes.ts';
import type { Box, Drawing, ElementDrawing } from '../drawing/drawing.ts';
import { drawTable } from '../drawing/drawTable.ts';
import { measureText } from '../drawing/labels/measureText.ts';
import { planImport } from '../gedcom/map/planImport.ts';
import { readGedcom } from '../gedcom/readGedcom.ts';
import { drawingWordsOf } from '../notation/words/drawingWordsOf.ts';
import { COMMON, long, tableOf } from '../testing/tableBuilders.ts';
import { layOut } from './layOut.ts';

function tableFrom(file: string): Table {
  const bytes = readFileSync(new URL(`../../tests/fixtures/gedcom/${file}.ged`, import.meta.url));
  let ids = 0;
  const newId = () => {
    ids += 1;
    return long(`id${ids}-`);
  };
  const board = { elements: 0, links: 0, taken: [] };
  const plan = planImport(readGedcom(new Uint8Array(bytes)), { compartment: COMMON, newId, board, layOut });
  if (!plan.ok) throw new Error(plan.because);
  return tableOf(plan.elements, plan.links);
}

/** Everything that is written, and every symbol: where it is, and whose. */
function printed({ elements, links }: Drawing): { whose: string; box: Box }[] {
  const bodyOf = ({ body }: ElementDrawing): Box =>
    body.form === 'circle'
      ? boxes.round(body.centre, 2 * body.radius, 2 * body.radius)
      : boxes.of(body.points);
  const written = elements.flatMap(({ key, shapes }) =>
    shapes.flatMap((shape) => {
      if (shape.shape !== 'text') return [];
      const width = measureText(shape.text, shape.size, shape.weight);
      const x = shape.anchor === 'middle' ? shape.at[0] - width / 2 : shape.at[0];
      return [{ whose: key, box: { x, y: shape.at[1] - shape.size * 0.8, width, height: shape.size } }];
    }),
  );
  const said = links.flatMap(({ key, label }) => (label ? [{ whose: key, box: label.box }] : []));
  return [...elements.map((one) => ({ whose: one.key, box: bodyOf(one) })), ...written, ...said];
}

function overlapping(things: readonly { whose: string; box: Box }[]): string[] {
  const sorted = things.toSorted((a, b) => a.box.x - b.box.x);
  const found: string[] = [];
  sorted.forEach((one, at) => {
    for (let next = at + 1; next < sorted.length; next += 1) {
      const other = sorted[next];
      if (!other || other.box.x >= one.box.x + one.box.width) return;
      if (one.whose !== other.whose && boxes.meet(one.box, other.box))
        found.push(`${one.whose} and ${other.whose}`);
    }
  });
  return found;
}

describe.each([
  { file: 'bronte', years: 1 },
  { file: 'kennedy', years: 40 },
  { file: 'royal92', years: 500 },
])('$file', ({ file, years }) => {
  const table = tableFrom(file);

  it.each(['genogram', 'sociogram'] as const)(
    '[KI30] drawn as a %s, no symbol, name, date or year of a union covers another',
    (notation) => {
      const drawing = drawTable(table, drawingWordsOf('fr'), { notation, on: '2026-06-15' });
      expect(drawing.links.filter(({ label }) => label !== null).length).toBeGreaterThanOrEqual(years);
      expect(overlapping(printed(drawing))).toEqual([]);
    },
  );
});
