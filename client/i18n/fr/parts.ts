import { details } from './details.ts';
import { exporting } from './exporting.ts';
import { family } from './family.ts';
import { gedcom } from './gedcom.ts';
import { ink } from './ink.ts';
import { layout } from './layout.ts';
import { outline } from './outline.ts';
import { picture } from './picture.ts';
import { rhythms } from './rhythms.ts';
import { saying } from './saying.ts';
import { start } from './start.ts';
import { time } from './time.ts';

/** The words of the list, of the legend and of exports, which open over the map. */
export const parts = {
  details,
  exporting,
  family,
  gedcom,
  ink,
  layout,
  outline,
  picture,
  rhythms,
  saying,
  start,
  time,
} as const;
