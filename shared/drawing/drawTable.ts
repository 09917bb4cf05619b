import type { Table } from '../board/superpose.ts';
import { createDrawer } from './createDrawer.ts';
import type { Drawing, DrawingWords } from './drawing.ts';

/** The whole table as shapes, for an export: the same drawing as the canvas shows at rest. BO1. */
export function drawTable(table: Table, words: DrawingWords): Drawing {
  return createDrawer(words)(table);
}
