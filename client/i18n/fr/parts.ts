import { exporting } from './exporting.ts';
import { gedcom } from './gedcom.ts';
import { ink } from './ink.ts';
import { notation } from './notation.ts';
import { outline } from './outline.ts';

/** The words of the list, of the legend and of exports, which open over the map. */
export const parts = { exporting, gedcom, ink, notation, outline } as const;
