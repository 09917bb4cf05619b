import { exporting } from './exporting.ts';
import { family } from './family.ts';
import { gedcom } from './gedcom.ts';
import { ink } from './ink.ts';
import { layout } from './layout.ts';
import { notation } from './notation.ts';
import { outline } from './outline.ts';

/** The words of the list, of the legend and of exports, which open over the map. */
export const parts = { exporting, family, gedcom, ink, layout, notation, outline } as const;
