import type { Table } from '../board/superpose.ts';
import { tableInk } from '../ink/tableInk.ts';
import { boxes } from './boxes.ts';
import { createDrawer, type DrawingOptions } from './createDrawer.ts';
import type { Drawing, DrawingWords } from './drawing.ts';

/** The whole table as shapes, strokes among them, for an export: what the canvas shows at rest. BO1, IK9. */
export function drawTable(table: Table, words: DrawingWords, options: DrawingOptions = {}): Drawing {
  const drawing = createDrawer(words, options)(table);
  const ink = tableInk(table.strokes);
  if (!ink) return drawing;
  const empty = drawing.elements.length === 0;
  return { ...drawing, ink, box: empty ? ink.box : boxes.union(drawing.box, ink.box) };
}
