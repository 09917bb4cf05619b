import { exporting } from './exporting.ts';
import { notation } from './notation.ts';
import { outline } from './outline.ts';

/** The words of the list, of the legend and of exports, which open over the map. */
export const parts = { exporting, notation, outline } as const;
